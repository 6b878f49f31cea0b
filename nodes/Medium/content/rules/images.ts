import { createHash } from 'crypto';
import type { Edit } from '../edits';
import { identifyImage } from '../imageType';
import type { FileOfItem, ImageAddresses, LocalImage, PreparedPost } from '../types';
import { InputError } from '../../errors/inputError';
import { quoteAll } from '../values';
import { readDataUri } from './dataUri';
import { baseName, describeFiles, findFile } from './itemFiles';
import { addressKind } from './links';

const maxNamed = 10;

/** A place in the content that shows an image. */
export interface ImageSpot {
	/** The edits that put the image's address on Medium in its place. */
	replaced(address: string): Edit[];
	/** The edits that take the image out. */
	removed: Edit[];
}

export interface ImageOptions {
	files: readonly FileOfItem[];
	onFailure: PreparedPost['onImageFailure'];
	/** Whether a relative address that is no file of the item can be completed to one on the web. */
	canComplete: boolean;
}

/**
 * The images of one post that are not on the web: files of the item and `data:` URIs.
 * Each distinct image is uploaded once, however often the content shows it.
 */
export class Images {
	/** What must be uploaded before the post is sent. */
	readonly found: LocalImage[] = [];

	private readonly spots: Array<{ id: string; spot: ImageSpot }> = [];

	private readonly byKey = new Map<string, LocalImage>();

	private readonly missing = new Set<string>();

	private readonly unusable = new Set<string>();

	private readonly completed = new Set<string>();

	constructor(private readonly options: ImageOptions) {}

	/**
	 * Takes note of an image at a place of the content.
	 * @param edits gets the edits that do not wait for an upload.
	 * @param isFile says that the address can only mean a file, as in `![[photo.png]]`.
	 * @returns whether the place is dealt with; `false` for an image on the web.
	 * @throws InputError when several files of the item have that name.
	 */
	take(address: string, spot: ImageSpot, edits: Edit[], isFile = false): boolean {
		const image = /^\s*data:/i.test(address)
			? this.inContent(address.trim())
			: this.inFiles(address);
		if (image) {
			this.spots.push({ id: image.id, spot });
			return true;
		}
		if (!this.isLost(address, isFile)) return false;
		if (this.options.onFailure === 'leaveOut') edits.push(...spot.removed);
		return true;
	}

	/** Whether the item has a file that the reference means. */
	has(reference: string): boolean {
		return findFile(reference, this.options.files) !== undefined;
	}

	/** The edits that show the uploaded images, and take out those that could not be uploaded where the user chose so. */
	edits(addresses: ImageAddresses): Edit[] {
		return this.spots.flatMap(({ id, spot }) => {
			const address = addresses.get(id);
			if (typeof address === 'string') return spot.replaced(address);
			return address === null && this.options.onFailure === 'leaveOut' ? spot.removed : [];
		});
	}

	/** @throws InputError for images that cannot be uploaded, unless the user chose to go on. */
	check(): void {
		if (this.options.onFailure !== 'fail') return;
		if (this.missing.size > 0) {
			throw new InputError(
				'Content',
				`Content refers to images that are not among the item's files: ${quoteAll([...this.missing])}.`,
				`${describeFiles(this.options.files)} Pass the missing files on with the item, set Canonical URL or Link Base URL if the images are on the web, or choose another way in If an Image Cannot Be Uploaded.`,
			);
		}
		if (this.unusable.size > 0) {
			throw new InputError(
				'Content',
				`Content holds images that Medium does not take: ${this.describeUnusable()}.`,
				'Medium takes JPEG, PNG, GIF and TIFF. Convert these images, or choose another way in If an Image Cannot Be Uploaded.',
			);
		}
	}

	warnings(): string[] {
		const wayOut = this.options.onFailure === 'leaveOut' ? 'were left out' : 'stay as they are';
		const warnings: string[] = [];
		if (this.missing.size > 0) {
			warnings.push(
				`These images are not among the item's files and ${wayOut}: ${quoteAll([...this.missing])}.`,
			);
		}
		if (this.unusable.size > 0) {
			warnings.push(
				`Medium does not take these images, which ${wayOut}: ${this.describeUnusable()}.`,
			);
		}
		if (this.completed.size > 0 && this.options.files.length > 0) {
			warnings.push(
				`These images are not among the item's files and were taken to be on the web: ${quoteAll([...this.completed])}.`,
			);
		}
		return warnings;
	}

	private describeUnusable(): string {
		const all = [...this.unusable];
		const left = all.length - maxNamed;
		return all.slice(0, maxNamed).join('; ') + (left > 0 ? ` and ${left} more` : '');
	}

	private inFiles(address: string): LocalImage | undefined {
		if (this.options.files.length === 0) return undefined;
		const isOnTheWeb = addressKind(address) === 'absolute' && !/^\s*cid:/i.test(address);
		if (isOnTheWeb || address.trim().startsWith('//')) return undefined;
		const file = findFile(address, this.options.files);
		if (!file) return undefined;
		const { field, fileName } = file;
		return this.remember(`file ${field}`, {
			reference: address.trim(),
			source: { field },
			fileName: baseName(fileName ?? '') || field,
		});
	}

	private inContent(uri: string): LocalImage | undefined {
		const bytes = readDataUri(uri);
		const type = bytes ? identifyImage(bytes) : 'a data URI that cannot be read';
		const reference = `${uri.slice(0, 40)}…`;
		if (!bytes || typeof type === 'string') {
			this.unusable.add(`"${reference}" is ${typeof type === 'string' ? type : 'unreadable'}`);
			return undefined;
		}
		const hash = createHash('sha256').update(bytes).digest('hex');
		const fileName = `image-${this.found.length + 1}.${type.extension}`;
		return this.remember(`bytes ${hash}`, { reference, source: { bytes }, fileName });
	}

	private remember(key: string, image: Omit<LocalImage, 'id'>): LocalImage {
		const known = this.byKey.get(key);
		if (known) return known;
		const added = { id: `image-${this.found.length + 1}`, ...image };
		this.byKey.set(key, added);
		this.found.push(added);
		return added;
	}

	/** Whether an image that is neither a file nor readable data cannot be shown by its address either. */
	private isLost(address: string, isFile: boolean): boolean {
		const trimmed = address.trim();
		if (/^data:/i.test(trimmed)) return true;
		const isRelative = addressKind(trimmed) === 'relative' && !trimmed.startsWith('//');
		if (isFile || /^cid:/i.test(trimmed) || (isRelative && !this.options.canComplete)) {
			this.missing.add(trimmed);
			return true;
		}
		if (isRelative) this.completed.add(trimmed);
		return false;
	}
}

import { createHash } from 'crypto';
import { InputError } from '../../errors/inputError';
import { addressKind } from '../addresses';
import { identifyImage } from '../imageType';
import type { Element } from '../../libraries';
import type {
	FileOfItem,
	ImageRegistry,
	ImageSource,
	LocalImage,
	LostImage,
	OnImageFailure,
} from '../types';
import { quoteAll } from '../values';
import { readDataUri } from './dataUri';
import { baseName, describeFiles, findFile } from './itemFiles';

/** More uploads than this for one post are an accident: each is a request, and Medium limits those. */
export const maxUploads = 100;

/**
 * The images of one post that are not on the web: files of the item and `data:` URIs.
 * Each distinct image is uploaded once, however often the content shows it.
 */
export class Images implements ImageRegistry {
	readonly found: LocalImage[] = [];

	private readonly ids = new Map<Element, string>();

	private readonly byKey = new Map<string, LocalImage>();

	private readonly lost: Record<LostImage, Set<string>> = {
		missing: new Set(),
		unusable: new Set(),
		tooMany: new Set(),
	};

	constructor(
		readonly files: readonly FileOfItem[],
		readonly onFailure: OnImageFailure,
	) {}

	get hasFiles(): boolean {
		return this.files.length > 0;
	}

	idOf(image: Element): string | undefined {
		return this.ids.get(image);
	}

	has(reference: string): boolean {
		return findFile(reference, this.files) !== undefined;
	}

	/** @throws InputError when several files of the item have that name. */
	add(image: Element): ImageSource {
		const reference = (image.attribs.src ?? '').trim();
		const local = /^data:/i.test(reference) ? this.fromData(reference) : this.fromFiles(reference);
		if (!local) return { is: 'elsewhere' };
		if ('id' in local) {
			this.ids.set(image, local.id);
			return { is: 'local' };
		}
		return local;
	}

	lose(name: string, why: LostImage): ImageSource {
		this.lost[why].add(name);
		return { is: 'lost', name, why };
	}

	check(): void {
		if (this.onFailure !== 'fail') return;
		const { missing, unusable, tooMany } = this.lost;
		const otherwise = 'or set the option If an Image Cannot Be Uploaded to Keep or Leave Out.';
		if (missing.size > 0) {
			throw new InputError(
				`Content refers to images that are not among the item's files: ${quoteAll([...missing])}.`,
				`${describeFiles(this.files)} Pass the missing files on with the item, fill in Canonical URL or Link Base URL if the images are on the web, ${otherwise}`,
			);
		}
		if (unusable.size > 0) {
			throw new InputError(
				`Content has images that Medium doesn't accept: ${quoteAll([...unusable])}.`,
				`Medium accepts JPEG, PNG, GIF and TIFF. Convert these images, ${otherwise}`,
			);
		}
		if (tooMany.size > 0) {
			throw new InputError(
				`Content has ${maxUploads + tooMany.size} images to upload. The node uploads at most ${maxUploads} per post.`,
				`Put the images on the web and link to them, ${otherwise}`,
			);
		}
	}

	private fromFiles(reference: string): LocalImage | ImageSource | undefined {
		if (this.files.length === 0 || reference.startsWith('//')) return undefined;
		if (addressKind(reference) === 'absolute' && !/^cid:/i.test(reference)) return undefined;
		const file = findFile(reference, this.files);
		if (!file) return undefined;
		const { field, fileName } = file;
		return this.remember(`file ${field}`, reference, {
			reference,
			source: { field },
			fileName: baseName(fileName ?? '') || field,
		});
	}

	private fromData(uri: string): LocalImage | ImageSource {
		const bytes = readDataUri(uri);
		const reference = `${uri.slice(0, 40)}…`;
		if (!bytes) return this.lose(`${reference} (not readable)`, 'unusable');
		const type = identifyImage(bytes);
		if (typeof type === 'string') return this.lose(`${reference} (${type})`, 'unusable');
		const hash = createHash('sha256').update(bytes).digest('hex');
		const fileName = `image-${this.found.length + 1}.${type.extension}`;
		return this.remember(`bytes ${hash}`, hash, { reference, source: { bytes }, fileName });
	}

	private remember(
		key: string,
		name: string,
		image: Omit<LocalImage, 'id'>,
	): LocalImage | ImageSource {
		const known = this.byKey.get(key);
		if (known) return known;
		if (this.found.length >= maxUploads) return this.lose(name, 'tooMany');
		const added = { id: `image-${this.found.length + 1}`, ...image };
		this.byKey.set(key, added);
		this.found.push(added);
		return added;
	}
}

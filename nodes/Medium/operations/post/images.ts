import type { ClientOptions } from '../../client/clientOptions';
import { identifyImage } from '../../content/imageType';
import type { LocalImage } from '../../content/types';
import type { ItemContext } from '../../delivery/itemContext';
import { DeliveryError } from '../../errors/deliveryError';
import { InputError } from '../../errors/inputError';
import type { ImageFile } from '../imageFile';
import { readFile } from '../imageFile';
import type { UploadedImage } from '../uploadImage';
import { uploadImage } from '../uploadImage';
import type { PreparedPost } from './types';

/** An image of a post as Medium has it now; the same URL can be used in other posts (3.3. Images). */
export type PostImage = UploadedImage & {
	/** As the content named it. */
	reference: string;
};

/** Reads an image that the content refers to. @throws InputError for what Medium does not take */
export async function readLocalImage(item: ItemContext, image: LocalImage): Promise<ImageFile> {
	const { fileName, reference, source } = image;
	const bytes = 'bytes' in source ? source.bytes : (await readFile(item, source.field)).bytes;
	const type = identifyImage(bytes);
	if (typeof type !== 'string') return { bytes, fileName, type };
	throw new InputError(
		`The image "${reference}" is ${type}; Medium accepts JPEG, PNG, GIF and TIFF.`,
		'Convert the image to one of these types first, or set the option If an Image Cannot Be Uploaded to Keep or Leave Out.',
	);
}

/**
 * Uploads the images of a post, one at a time, and gives their URLs by image ID.
 * @throws DeliveryError, unless the user chose to go on
 */
export async function uploadImages(
	item: ItemContext,
	client: ClientOptions,
	{ images, onImageFailure }: PreparedPost,
): Promise<{ addresses: Map<string, string | null>; uploaded: PostImage[]; warnings: string[] }> {
	const addresses = new Map<string, string | null>();
	const uploaded: PostImage[] = [];
	const warnings: string[] = [];
	for (const image of images) {
		try {
			const result = await uploadImage(item, client, await readLocalImage(item, image));
			addresses.set(image.id, result.url);
			uploaded.push({ reference: image.reference, ...result });
		} catch (error) {
			if (onImageFailure === 'fail' || isFatal(error)) throw withReference(error, image);
			addresses.set(image.id, null);
			warnings.push(uploadWarning(error, image));
		}
	}
	return { addresses, uploaded, warnings };
}

function isFatal(error: unknown): boolean {
	return error instanceof DeliveryError && error.problem.isFatal === true;
}

/** What a post that goes out without an image says of it, in Create as in Preview. */
export function uploadWarning(error: unknown, { reference }: LocalImage): string {
	const reason = error instanceof Error ? error.message : String(error);
	return `The image "${reference}" could not be uploaded: ${reason}`;
}

/** Says which image it was. */
export function withReference(error: unknown, { reference }: LocalImage): unknown {
	if (!(error instanceof DeliveryError)) return error;
	const { failure, outcome, problem } = error;
	const nextStep = `It was the image "${reference}"; the post was not sent. ${problem.nextStep}`;
	return new DeliveryError({ ...problem, nextStep }, outcome, failure);
}

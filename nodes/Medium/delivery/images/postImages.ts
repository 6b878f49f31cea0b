import { detectImageType } from '../../content/imageType';
import type { LocalImage } from '../../content/types';
import type { PreparedPost } from '../../operations/post/types';
import type { Session } from '../once/session';
import { Undelivered } from '../problems/undelivered';
import type { Connection } from '../wire/connection';
import type { ImageFile } from './imageFile';
import { readImageFile } from './imageFile';
import type { UploadedImage } from './uploadImage';
import { uploadImage } from './uploadImage';

/** An image of a post as Medium has it now; the same address can be used in other posts (3.3. Images). */
export type PostImage = UploadedImage & {
	/** As the content named it. */
	reference: string;
};

/** Reads an image that the content refers to. @throws InputError for what Medium does not take */
export async function readLocalImage(session: Session, image: LocalImage): Promise<ImageFile> {
	const { fileName, source } = image;
	if ('bytes' in source) {
		return { bytes: source.bytes, fileName, type: detectImageType(source.bytes) };
	}
	return { ...(await readImageFile(session.context, source.field)), fileName };
}

/** Uploads the images of a post, one at a time, and gives their addresses by image ID. @throws Undelivered, unless the user chose to go on */
export async function uploadImages(
	session: Session,
	connection: Connection,
	prepared: PreparedPost,
): Promise<{ addresses: Map<string, string | null>; images: PostImage[]; warnings: string[] }> {
	const addresses = new Map<string, string | null>();
	const images: PostImage[] = [];
	const warnings: string[] = [];
	for (const image of prepared.images) {
		try {
			const file = await readLocalImage(session, image);
			const uploaded = await uploadImage(session, connection, file);
			addresses.set(image.id, uploaded.url);
			images.push({ reference: image.reference, ...uploaded });
		} catch (error) {
			if (prepared.onImageFailure === 'fail' || isFatal(error)) throw forImage(error, image);
			addresses.set(image.id, null);
			const reason = error instanceof Error ? error.message : String(error);
			warnings.push(`The image "${image.reference}" could not be uploaded: ${reason}`);
		}
	}
	return { addresses, images, warnings };
}

function isFatal(error: unknown): boolean {
	return error instanceof Undelivered && error.problem.isFatal === true;
}

/** Says which image it was. */
function forImage(error: unknown, image: LocalImage): unknown {
	if (!(error instanceof Undelivered)) return error;
	const { failure, outcome, problem } = error;
	const nextStep = `It was the image "${image.reference}"; the post was not sent. ${problem.nextStep}`;
	return new Undelivered({ ...problem, nextStep }, outcome, failure);
}

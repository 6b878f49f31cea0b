import { detectImageType } from '../../content/imageType';
import type { LocalImage, PreparedPost } from '../../content/types';
import type { Session } from '../once/session';
import { Undelivered } from '../problems/undelivered';
import type { Connection } from '../wire/connection';
import type { ImageFile } from './imageFile';
import { readImageFile } from './imageFile';
import { uploadImage } from './uploadImage';

/** Reads an image that the content refers to. @throws InvalidInput for what Medium does not take */
export async function readLocalImage(session: Session, image: LocalImage): Promise<ImageFile> {
	const { fileName, source } = image;
	if ('bytes' in source) {
		return { bytes: source.bytes, fileName, type: detectImageType(source.bytes) };
	}
	return { ...(await readImageFile(session.context, source.field)), fileName };
}

/** Uploads the images of a post, one at a time, and gives their addresses. @throws Undelivered, unless the user chose to go on */
export async function uploadImages(
	session: Session,
	connection: Connection,
	prepared: PreparedPost,
): Promise<{ addresses: Map<string, string | null>; warnings: string[] }> {
	const addresses = new Map<string, string | null>();
	const warnings: string[] = [];
	for (const image of prepared.images) {
		try {
			const file = await readLocalImage(session, image);
			addresses.set(image.id, (await uploadImage(session, connection, file)).url);
		} catch (error) {
			if (prepared.onImageFailure === 'fail' || isFatal(error)) throw forImage(error, image);
			addresses.set(image.id, null);
			const reason = error instanceof Error ? error.message : String(error);
			warnings.push(`The image "${image.reference}" could not be uploaded: ${reason}`);
		}
	}
	return { addresses, warnings };
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

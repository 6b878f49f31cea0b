import { shortHash } from '../once/item';
import type { Session } from '../once/session';
import { credentialIdOf, getUser, timeoutOf } from '../lookUps/lookUp';
import { undeliveredBy } from '../problems/undelivered';
import type { Connection } from '../wire/connection';
import { isRecord } from '../../isRecord';
import { toMultipart } from '../wire/multipart';
import { withPatience } from '../wire/patience';
import { sendRequest } from '../wire/request';
import type { ImageFile } from './imageFile';

/** In milliseconds. */
const longestWait = 120_000;

/** Medium's Image object (3.3. Images). */
export type UploadedImage = Record<string, string> & { url: string };

/**
 * Uploads an image, the same bytes once in an execution. It is sent again while its outcome is unknown: nobody sees
 * an image that no post names.
 * @throws Undelivered
 */
export async function uploadImage(
	session: Session,
	connection: Connection,
	image: ImageFile,
): Promise<UploadedImage> {
	const fingerprint = shortHash(image.bytes);
	const key = `image:${credentialIdOf(session, connection)}:${fingerprint}`;
	const known = readImage(session.ledger.find(key)?.answer);
	if (known) return known;
	// An expired token is renewed by this small request, not by one with the whole image.
	if (connection.credentialType === 'mediumOAuth2Api') await getUser(session, connection);
	const uploaded = await post(session, connection, image);
	session.ledger.markDelivered(key, fingerprint, uploaded);
	return uploaded;
}

async function post(
	{ context }: Session,
	connection: Connection,
	image: ImageFile,
): Promise<UploadedImage> {
	const fileName = image.fileName ?? `image.${image.type.extension}`;
	const { body, contentType } = toMultipart(image.bytes, fileName, image.type.mimeType);
	const { data, failure } = await withPatience(
		context,
		true,
		async () =>
			await sendRequest(context, connection, {
				method: 'POST',
				url: '/images',
				body,
				headers: { 'Content-Type': contentType },
				timeout: timeoutOf(context, longestWait),
				read: readImage,
			}),
	);
	if (failure) throw undeliveredBy(failure, { kind: 'image' });
	return data;
}

function readImage(data: unknown): UploadedImage | undefined {
	if (!isRecord(data) || typeof data.url !== 'string') return undefined;
	return { url: data.url, ...(typeof data.md5 === 'string' && { md5: data.md5 }) };
}

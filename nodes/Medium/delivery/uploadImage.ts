import type { IDataObject } from 'n8n-workflow';

import type { Connection } from './connection';
import { RequestFailed } from './failure';
import { shortHash } from './item';
import { credentialIdOf, getUser, timeoutOf } from './lookUp';
import type { ImageFile } from './imageBytes';
import { toMultipart } from './multipart';
import { withPatience } from './patience';
import { sendRequest } from './request';
import type { Session } from './session';
import { toUndelivered } from './undelivered';

/** In milliseconds. */
const longestWait = 120_000;

/** Medium's Image object (3.3. Images). */
export type UploadedImage = IDataObject & { url: string };

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
	const known = session.ledger.find(key)?.answer;
	if (typeof known?.url === 'string') return { ...known, url: known.url };
	// An expired token is renewed by this small request, not by one with the whole image.
	if (connection.credentialType === 'mediumOAuth2Api') await getUser(session, connection);
	const data = await post(session, connection, image);
	session.ledger.markDelivered(key, fingerprint, data);
	return data;
}

async function post(
	{ context }: Session,
	connection: Connection,
	image: ImageFile,
): Promise<UploadedImage> {
	const fileName = image.fileName ?? `image.${image.type.extension}`;
	try {
		return await withPatience(context, true, async () => {
			const { body, contentType } = toMultipart(image.bytes, fileName, image.type.mimeType);
			const { data, status } = await sendRequest(
				context,
				connection,
				{ method: 'POST', url: '/images', body, headers: { 'Content-Type': contentType } },
				timeoutOf(context, longestWait),
			);
			const { url, md5 } = Array.isArray(data) ? {} : data;
			if (typeof url === 'string') return { url, ...(typeof md5 === 'string' && { md5 }) };
			throw new RequestFailed({ kind: 'unreadable', status });
		});
	} catch (error) {
		throw toUndelivered(error, { kind: 'image' });
	}
}

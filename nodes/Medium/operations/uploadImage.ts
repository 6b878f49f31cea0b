import type { ClientOptions } from '../client/clientOptions';
import { toMultipart } from '../client/multipart';
import { sendRequest } from '../client/request';
import { shortHash } from '../delivery/identity';
import type { ItemContext } from '../delivery/itemContext';
import { DeliveryError } from '../errors/deliveryError';
import { isRecord } from '../isRecord';
import type { ImageFile } from './imageFile';
import { accountOf, getUser } from './lookUp';
import { readTimeout } from './operation';

/** In milliseconds. */
const timeout = 120_000;

/** Medium's Image object (3.3. Images). */
export type UploadedImage = Record<string, string> & { url: string };

/**
 * Uploads an image, the same bytes once in an execution. It is sent again while its outcome is unknown: nobody sees
 * an image that no post uses.
 * @throws DeliveryError
 */
export async function uploadImage(
	item: ItemContext,
	client: ClientOptions,
	image: ImageFile,
): Promise<UploadedImage> {
	const fingerprint = shortHash(image.bytes);
	const slot = {
		key: `image:${fingerprint}`,
		target: shortHash(`${client.baseUrl} ${accountOf(item, client)}`),
	};
	const known = readImage(item.ledger.find(slot)?.answer);
	if (known) return known;
	// An expired token is renewed by this small request, not by one with the whole image.
	if (client.credentialType === 'mediumOAuth2Api') await getUser(item, client);
	const uploaded = await send(item, client, image);
	item.ledger.write(slot, { state: 'delivered', request: fingerprint, answer: uploaded });
	return uploaded;
}

async function send(
	item: ItemContext,
	client: ClientOptions,
	image: ImageFile,
): Promise<UploadedImage> {
	const fileName = image.fileName ?? `image.${image.type.extension}`;
	const { body, contentType } = toMultipart(image.bytes, fileName, image.type.mimeType);
	const { data, failure } = await sendRequest(item.n8n, client, {
		method: 'POST',
		url: '/images',
		body,
		headers: { 'Content-Type': contentType },
		timeout: readTimeout(item, timeout),
		read: readImage,
		idempotent: true,
	});
	if (failure) throw DeliveryError.ofFailure(failure, { kind: 'image' });
	return data;
}

function readImage(data: unknown): UploadedImage | undefined {
	if (!isRecord(data) || typeof data.url !== 'string') return undefined;
	return { url: data.url, ...(typeof data.md5 === 'string' && { md5: data.md5 }) };
}

import { createHash } from 'node:crypto';
import { authenticate } from './authenticate';
import { badRequest, notAnImage } from './errors';
import { imageTypes } from './image-types';
import { readMultipart } from './multipart';
import type { Part } from './multipart';
import type { Handler } from './types';

/** `POST /v1/images`: one part named `image` with a file name, its bytes as its type says. */
export const uploadImage: Handler = (world, request) => {
	const user = authenticate(world, request, 'uploadImage');
	const part = onlyPart(readMultipart(request));
	const contentType = part.headers['content-type'] ?? '';
	const type = imageTypes.get(contentType);
	if (!type?.fits(part.bytes)) throw notAnImage();
	const md5 = createHash('md5').update(part.bytes).digest('hex');
	const url = `${world.origin}/images/${md5}.${type.extension}`;
	return {
		status: 201,
		body: { data: { url, md5 } },
		act: () =>
			world.images.add({
				url,
				md5,
				fileName: part.disposition.filename ?? '',
				contentType,
				size: part.bytes.length,
				authorId: user.id,
				bytes: Buffer.from(part.bytes),
			}),
	};
};

function onlyPart(parts: Part[]): Part {
	const [part, ...others] = parts;
	if (!part || others.length > 0) throw badRequest('Exactly one image must be sent.');
	if (part.disposition.name !== 'image') throw badRequest('The field name must be image.');
	if (!part.disposition.filename) throw badRequest('The image needs a filename.');
	return part;
}

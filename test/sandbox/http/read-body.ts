import type { IncomingMessage } from 'node:http';

/** More than this is answered as nginx does in front of Medium's API: 413. */
export const maxBodyBytes = 64 * 1024 * 1024;

/**
 * The whole body of a request; undefined when it is too large (the rest is read and let go).
 * @throws Error when the client closes the connection before the end.
 */
export async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of request) {
		if (!Buffer.isBuffer(chunk)) continue;
		size += chunk.length;
		if (size <= maxBodyBytes) chunks.push(chunk);
		else chunks.length = 0;
	}
	return size <= maxBodyBytes ? Buffer.concat(chunks) : undefined;
}

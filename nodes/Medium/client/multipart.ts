import { randomBytes } from 'crypto';

export interface MultipartBody {
	contentType: string;
	body: Buffer;
}

const lineEnd = '\r\n';

/**
 * A multipart body with the image as its only part, named `image` (3.3. Images of Medium's documentation).
 * A Buffer and no stream: n8n can send it again after it has renewed an OAuth2 token.
 */
export function toMultipart(bytes: Uint8Array, fileName: string, mimeType: string): MultipartBody {
	const boundary = `n8n-nodes-medium-${randomBytes(16).toString('hex')}`;
	const head = [
		`--${boundary}`,
		`Content-Disposition: form-data; name="image"; filename="${escapeFileName(fileName)}"`,
		`Content-Type: ${mimeType}`,
		'',
		'',
	].join(lineEnd);
	return {
		contentType: `multipart/form-data; boundary=${boundary}`,
		body: Buffer.concat([
			Buffer.from(head),
			bytes,
			Buffer.from(`${lineEnd}--${boundary}--${lineEnd}`),
		]),
	};
}

/** As browsers do it (HTML standard, multipart/form-data): a name cannot end its line or its quotation marks. */
function escapeFileName(fileName: string): string {
	return fileName
		.replace(/"/g, '%22')
		.replace(/\r/g, '%0D')
		.replace(/\n/g, '%0A')
		.replace(/\0/g, '');
}

import { badRequest } from './errors';
import type { ApiRequest } from './types';

const lineEnd = '\r\n';

export interface Part {
	/** Names in lower case. */
	headers: Record<string, string>;
	/** The parameters of Content-Disposition. */
	disposition: Record<string, string>;
	bytes: Buffer;
}

/**
 * Takes a multipart/form-data body apart on its raw bytes, stricter than the libraries that read it:
 * every line ends with CRLF, nothing stands before the first part or behind the last boundary.
 * @throws ApiError 400
 */
export function readMultipart({ headers, body }: ApiRequest): Part[] {
	const delimiter = `--${boundaryOf(headers['content-type'] ?? '')}`;
	if (!startsWith(body, 0, delimiter)) throw badRequest('The body must begin with the boundary.');
	const parts: Part[] = [];
	let position = delimiter.length;
	while (!startsWith(body, position, '--')) {
		const start = expectLineEnd(body, position);
		const end = body.indexOf(`${lineEnd}${delimiter}`, start - lineEnd.length);
		if (end < start) throw badRequest('A part is not ended by the boundary on a line of its own.');
		parts.push(readPart(body.subarray(start, end)));
		position = end + lineEnd.length + delimiter.length;
	}
	const rest = body.subarray(position + 2).toString('latin1');
	if (rest !== '' && rest !== lineEnd) throw badRequest('Something follows the last boundary.');
	return parts;
}

function boundaryOf(contentType: string): string {
	const match = /^multipart\/form-data\s*;\s*boundary=(?:"([^"]{1,70})"|([^\s";]{1,70}))$/i.exec(
		contentType,
	);
	const boundary = match?.[1] ?? match?.[2];
	if (boundary === undefined) {
		throw badRequest('The Content-Type must be multipart/form-data with a boundary.');
	}
	return boundary;
}

function startsWith(body: Buffer, position: number, text: string): boolean {
	return body.subarray(position, position + text.length).toString('latin1') === text;
}

function expectLineEnd(body: Buffer, position: number): number {
	if (!startsWith(body, position, lineEnd)) throw badRequest('Lines must end with CRLF.');
	return position + lineEnd.length;
}

function readPart(part: Buffer): Part {
	const emptyLine = part.indexOf(lineEnd + lineEnd);
	if (emptyLine < 0) throw badRequest('A part has no empty line (CRLF) behind its headers.');
	const headers = Object.fromEntries(
		part.subarray(0, emptyLine).toString('utf8').split(lineEnd).map(readHeader),
	);
	return {
		headers,
		disposition: readDisposition(headers['content-disposition'] ?? ''),
		bytes: part.subarray(emptyLine + 2 * lineEnd.length),
	};
}

function readHeader(line: string): [name: string, value: string] {
	const match = /^([!#$%&'*+.^_`|~\w-]+):[ \t]*([^\r\n]*?)[ \t]*$/.exec(line);
	if (!match) throw badRequest('A header of a part cannot be read: lines must end with CRLF.');
	return [(match[1] ?? '').toLowerCase(), match[2] ?? ''];
}

function readDisposition(value: string): Record<string, string> {
	const parameter = /;\s*([\w*]+)=(?:"((?:[^"\\]|\\.)*)"|([^\s;"]+))/gy;
	const found: Record<string, string> = {};
	let position = 'form-data'.length;
	if (!value.startsWith('form-data')) throw badRequest('A part is not form-data.');
	while (position < value.length) {
		parameter.lastIndex = position;
		const match = parameter.exec(value);
		if (!match) throw badRequest('The Content-Disposition of a part cannot be read.');
		const [, name = '', quoted, plain] = match;
		if (Object.hasOwn(found, name))
			throw badRequest(`The Content-Disposition of a part repeats ${name}.`);
		found[name] = quoted?.replace(/\\(.)/g, '$1') ?? plain ?? '';
		position = parameter.lastIndex;
	}
	return found;
}

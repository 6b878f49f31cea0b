import { isRecord } from '../isRecord';
import { mask } from './secrets';
import type { TlsWatch } from './tlsWatch';

/** What came back over HTTP, with stars in place of secrets. */
export interface Answer {
	status: number;
	headers: Record<string, unknown>;
	/** What the JSON says, or the text where it is none. */
	body: unknown;
	/** The connection broke before the end. */
	isCut: boolean;
	isProxyAnswer: boolean;
}

/** Reads what n8n gives for a request with `encoding: 'stream'` and `returnFullResponse`. */
export async function readAnswer(
	response: unknown,
	secrets: readonly string[],
	watch?: TlsWatch,
): Promise<Answer> {
	const { body, headers, statusCode } = isRecord(response) ? response : {};
	const isProxyAnswer = watch?.isProxyAnswer(body) === true;
	const { text, isCut } = await readBody(body);
	return {
		status: Number(statusCode),
		headers: isRecord(headers) ? headers : {},
		body: parse(text, secrets),
		isCut,
		isProxyAnswer,
	};
}

/** A post with its content is far smaller; what was compressed may have no end. In bytes. */
const longestAnswer = 64_000_000;

async function readBody(body: unknown): Promise<{ text: string; isCut: boolean }> {
	if (!isStream(body)) {
		return { text: typeof body === 'string' ? body : (JSON.stringify(body) ?? ''), isCut: false };
	}
	const chunks: Uint8Array[] = [];
	let isCut = false;
	try {
		let size = 0;
		for await (const chunk of body) {
			if (!(chunk instanceof Uint8Array)) continue;
			chunks.push(chunk);
			size += chunk.length;
			if (size > longestAnswer) break;
		}
	} catch {
		isCut = true;
	}
	return { text: new TextDecoder().decode(Buffer.concat(chunks)), isCut };
}

function isStream(body: unknown): body is AsyncIterable<unknown> {
	return isRecord(body) && Symbol.asyncIterator in body;
}

/** Once in the text, and once in all that it says: JSON can spell a letter in several ways. */
function parse(text: string, secrets: readonly string[]): unknown {
	const masked = mask(text, secrets);
	try {
		return JSON.parse(masked, (_name, value: unknown) => {
			if (typeof value === 'string') return mask(value, secrets);
			if (!isRecord(value)) return value;
			return Object.fromEntries(
				Object.entries(value).map(([name, part]) => [mask(name, secrets), part]),
			);
		});
	} catch {
		return masked;
	}
}

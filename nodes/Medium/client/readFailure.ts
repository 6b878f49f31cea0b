import type { Failure } from '../errors/failure';
import { isRecord } from '../isRecord';
import type { Answer } from './answer';
import { includesAny } from './words';

/** Reads the facts from an answer that brought no data. */
export function readFailedAnswer(answer: Answer): Failure {
	const { body, headers, isProxyAnswer, status } = answer;
	const facts = { ...readBody(answer), ...readRetryAfter(headers['retry-after']) };
	if (isProxyAnswer) return { kind: 'notConnected', isProxyAnswer, status, ...facts };
	const isSuccess = !(status < 200 || status > 299);
	if (isSuccess) return { kind: answer.isCut ? 'connectionLost' : 'unreadable', status, ...facts };
	const isChallenge =
		headers['cf-mitigated'] === 'challenge' ||
		(facts.isHtml === true && includesAny(facts.text, ['just a moment', 'cloudflare']));
	return {
		kind: 'answered',
		status,
		...facts,
		...(isChallenge && !isRecord(body) && { isCloudflareBlock: true }),
	};
}

/** Medium's own error, wherever it is; or the title of a page. */
function readBody({ body, headers }: Answer): Pick<Failure, 'code' | 'isHtml' | 'text'> {
	if (typeof body !== 'string') return readMediumError(body);
	const type = headers['content-type'];
	const isHtml = (typeof type === 'string' && includesAny(type, ['html'])) || beginsLikeHtml(body);
	if (!isHtml) return {};
	const title = readTitle(body.slice(0, 10_000));
	return { isHtml, ...(title && { text: shorten(title) }) };
}

/** The first error in the envelope of Medium's API. */
export function readMediumError(body: unknown): Pick<Failure, 'code' | 'text'> {
	if (!isRecord(body)) return {};
	const first: unknown = Array.isArray(body.errors) ? body.errors[0] : undefined;
	if (!isRecord(first)) return {};
	return {
		...(typeof first.message === 'string' && { text: shorten(first.message) }),
		...(typeof first.code === 'number' && { code: first.code }),
	};
}

function beginsLikeHtml(text: string): boolean {
	const start = text.slice(0, 1000).trimStart().toLowerCase();
	return start.startsWith('<!doctype html') || start.startsWith('<html');
}

function readTitle(html: string): string {
	const lower = html.toLowerCase();
	const start = lower.indexOf('>', lower.indexOf('<title'));
	const end = lower.indexOf('</title', start);
	return lower.includes('<title') && start > 0 && end > 0 ? html.slice(start + 1, end).trim() : '';
}

/** `Date.parse` finds a date in nearly any words. */
const httpDate =
	/^(?:[a-z]{3,9}, \d\d[ -][a-z]{3}[ -]\d{2,4} \d\d:\d\d:\d\d GMT|[a-z]{3} [a-z]{3} [ \d]\d \d\d:\d\d:\d\d \d{4})$/i;

/** `Retry-After` is a whole number of seconds or a date in one of three forms (RFC 9110, 5.6.7 and 10.2.3). */
export function readRetryAfter(header: unknown): Pick<Failure, 'retryAfter'> {
	const value = typeof header === 'string' ? header.trim() : '';
	if (/^\d{1,9}$/.test(value)) return { retryAfter: Number(value) };
	if (!httpDate.test(value)) return {};
	const date = Date.parse(value.includes(',') ? value : `${value} GMT`);
	if (Number.isNaN(date)) return {};
	return { retryAfter: Math.max(0, Math.ceil((date - Date.now()) / 1000)) };
}

function shorten(text: string): string {
	return text.length > 500 ? `${text.slice(0, 500)}…` : text;
}

import { readRetryAfter } from '../../client/readFailure';
import { FeedError } from '../../errors/feedError';
import { isRecord } from '../../isRecord';

/** What an answer of a feed's host means whose status is not 2xx. */
export function answerError(
	status: number,
	headers: Record<string, unknown>,
	body: string,
): FeedError {
	const { retryAfter } = readRetryAfter(headers['retry-after']);
	const facts = { status, ...(retryAfter !== undefined && { retryAfter }) };
	if (status === 404 || status === 410) {
		return new FeedError(
			'There is no feed for this source',
			'Check the spelling. The account, publication or tag may have been renamed or removed. Open its page on Medium and copy the URL from there.',
			facts,
		);
	}
	if (status === 429) {
		return new FeedError(
			'Medium limits how often its feeds are read',
			`${when(retryAfter)} Read feeds less often: every 15 minutes is enough, as Medium renews them no faster. Nothing is lost.`,
			facts,
		);
	}
	if (status === 403 || status === 401) {
		const page = /just a moment|cloudflare/i.test(body.slice(0, 20_000));
		return new FeedError(
			'Medium blocked this request',
			`${page ? 'The answer was a Cloudflare page. ' : ''}${when(retryAfter)} If it keeps failing, Medium blocks the network of this n8n: read feeds less often, or from another network.`,
			facts,
		);
	}
	if (status >= 500 || status === 408) {
		return new FeedError(
			`The feed’s server has a problem (HTTP ${status})`,
			`${when(retryAfter)} Nothing is lost.`,
			facts,
		);
	}
	return new FeedError(
		`The feed could not be read (HTTP ${status})`,
		'Open the feed in a browser to see whether it is there.',
		facts,
	);
}

export function timeoutError(): FeedError {
	return new FeedError(
		'The feed did not answer in time',
		'Try again in a few minutes. Nothing is lost.',
	);
}

export function redirectError(message: string): FeedError {
	return new FeedError(
		message,
		'Open the feed in a browser, then use the URL that the browser ends at.',
	);
}

/** A connection that failed. n8n reacts to some codes in messages, so they are in the description only. */
export function connectionError(error: unknown): FeedError {
	const reason = reasonOf(error);
	return new FeedError(
		'The feed’s server could not be reached',
		`${reason ? `The reason: ${reason}. ` : ''}Check the source and the network of this n8n, then try again. Nothing is lost.`,
	);
}

function reasonOf(error: unknown): string {
	let text = '';
	for (let link = error; isRecord(link); link = link.cause) {
		if (typeof link.message === 'string' && link.message) text = link.message;
		if (typeof link.code === 'string' && link.code.startsWith('E')) return link.code;
	}
	return text.slice(0, 200).replace(/\.$/, '');
}

function when(retryAfter: number | undefined): string {
	if (!retryAfter) return 'Try again in a few minutes.';
	if (retryAfter < 120) return `Try again in ${retryAfter} seconds, as the server asks.`;
	return `Try again in ${Math.ceil(retryAfter / 60)} minutes, as the server asks.`;
}

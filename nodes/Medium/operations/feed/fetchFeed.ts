import type { IHttpRequestOptions } from 'n8n-workflow';

import { FeedError } from '../../errors/feedError';
import { isPrivateHost } from '../../feeds/hosts';
import { parseUrl } from '../../feeds/links';
import { longestFeed } from '../../feeds/readFeed';
import { isRecord } from '../../isRecord';
import { answerError, connectionError, redirectError, timeoutError } from './feedFailure';

/** How to send a request without a credential: n8n's plain helper. */
export interface FeedClient {
	httpRequest(options: IHttpRequestOptions): Promise<unknown>;
	/** Ends with the execution. */
	cancelSignal?: AbortSignal;
	/** What the user set in the node's request options. */
	transport?: Pick<IHttpRequestOptions, 'proxy' | 'skipSslCertificateValidation'>;
}

const mostRedirects = 3;

/** A poll may take 36 seconds. For all requests together, in milliseconds. */
export const longestFetch = 30_000;

interface Answer {
	status: number;
	headers: Record<string, unknown>;
	body: unknown;
}

/**
 * Reads the text of a feed. Never with a credential: a feed's host must not see a token.
 * Redirects lead to https only, and never from outside into a private network.
 * @throws FeedError for everything but a 2xx with a text
 */
export async function fetchFeed(client: FeedClient, url: string): Promise<string> {
	const deadline = AbortSignal.timeout(longestFetch);
	const signal = client.cancelSignal ? AbortSignal.any([deadline, client.cancelSignal]) : deadline;
	let address = url;
	for (let redirects = 0; redirects <= mostRedirects; redirects++) {
		const answer = await send(client, address, signal, deadline);
		if (answer.status >= 200 && answer.status < 300) {
			return await readText(answer.body, signal).catch((error: unknown) => {
				throw error instanceof FeedError ? error : failed(error, deadline);
			});
		}
		if (answer.status < 300 || answer.status > 399 || answer.status === 304) {
			const beginning = await readText(answer.body, signal).catch(() => '');
			throw answerError(answer.status, answer.headers, beginning);
		}
		discard(answer.body);
		address = nextAddress(url, address, answer.headers.location);
	}
	throw redirectError('The feed redirects too often');
}

async function send(
	client: FeedClient,
	url: string,
	abortSignal: AbortSignal,
	deadline: AbortSignal,
): Promise<Answer> {
	try {
		const response = await client.httpRequest({
			...client.transport,
			method: 'GET',
			url,
			headers: { Accept: 'application/rss+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1' },
			// A stream, so that no more is read than a feed can have.
			encoding: 'stream',
			json: false,
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
			timeout: longestFetch,
			abortSignal,
		});
		const { statusCode, headers, body } = isRecord(response) ? response : {};
		return { status: Number(statusCode), headers: isRecord(headers) ? headers : {}, body };
	} catch (error) {
		throw failed(error, deadline);
	}
}

function failed(error: unknown, deadline: AbortSignal): FeedError {
	return deadline.aborted ? timeoutError() : connectionError(error);
}

/** @throws FeedError for a redirect that must not be followed */
function nextAddress(feed: string, from: string, location: unknown): string {
	const target = typeof location === 'string' ? resolve(location, from) : undefined;
	if (!target) throw redirectError('The feed redirects to no readable URL');
	const isInside = isPrivateHost(new URL(feed).hostname);
	if (isPrivateHost(target.hostname)) {
		if (!isInside) throw redirectError('The feed redirects into a private network');
	} else if (target.protocol !== 'https:') {
		throw redirectError('The feed redirects to a URL without https');
	}
	if (!/^https?:$/.test(target.protocol)) {
		throw redirectError('The feed redirects to a URL without https');
	}
	target.username = '';
	target.password = '';
	return target.href;
}

function resolve(location: string, from: string): URL | undefined {
	return URL.canParse(location, from) ? new URL(location, from) : parseUrl(location);
}

function isStream(body: unknown): body is AsyncIterable<unknown> & { destroy?(): void } {
	return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}

function discard(body: unknown): void {
	if (isStream(body)) body.destroy?.();
}

/** Reads the answer to its end, or to the size that no feed has. @throws FeedError */
async function readText(body: unknown, signal: AbortSignal): Promise<string> {
	if (typeof body === 'string') return body;
	if (!isStream(body)) return '';
	const stop = () => discard(body);
	signal.addEventListener('abort', stop);
	const chunks: Uint8Array[] = [];
	let size = 0;
	try {
		for await (const chunk of body) {
			if (!(chunk instanceof Uint8Array)) continue;
			size += chunk.length;
			if (size > longestFeed) {
				throw new FeedError(
					'The feed is too large to be one of Medium’s',
					'Check the source: feeds of more than 2 MB are not read.',
				);
			}
			chunks.push(chunk);
		}
	} finally {
		signal.removeEventListener('abort', stop);
	}
	if (signal.aborted) throw new Error('The answer was not read to its end');
	return Buffer.concat(chunks).toString('utf8');
}

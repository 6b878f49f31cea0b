import type { ClientOptions } from '../../client/clientOptions';
import { isUnset, kindOf, quote } from '../../content/values';
import type { ItemContext } from '../../delivery/itemContext';
import { InputError } from '../../errors/inputError';
import { isRecord } from '../../isRecord';
import { checkPath } from '../checkPath';
import { listFiles } from '../files';
import { accountOf } from '../lookUp';
import type { RoutedRequest } from '../operation';
import { readClient } from '../operation';
import type { IfUnknown } from './checkPost';
import { readIfUnknown, readInput, slotOf } from './checkPost';
import { preparePost } from './preparePost';

/** A post that may be new, with its parameters read once. */
export interface Candidate {
	item: ItemContext;
	client: ClientOptions;
	account: string;
	routed: RoutedRequest;
	/** What it is published once for, e.g. its canonical URL. */
	key: string;
	path: string;
	ifUnknown: IfUnknown;
	/** An earlier try of this execution sent it: then it is given out again. */
	isDeliveredByThisExecution: boolean;
	maxPosts: number;
	markOnly: boolean;
	outputSkipped: boolean;
}

/** Reads an item for *Create If New*. @throws InputError */
export async function readCandidate(item: ItemContext): Promise<Candidate> {
	const options = asRecord(item.parameter('options', {}));
	const routed = readRequest(item, options);
	const client = await readClient(item, routed);
	const path = checkPath(routed.url ?? '');
	return {
		item,
		client,
		account: accountOf(item, client),
		routed,
		key: await readKey(item, routed),
		path,
		ifUnknown: readIfUnknown(item),
		isDeliveredByThisExecution:
			item.ledger.find(slotOf(item, client, path, ''))?.state === 'delivered',
		maxPosts: readMaxPosts(item.parameter('maxPosts', 10)),
		markOnly: item.parameter('markOnly', false) === true,
		outputSkipped: options.outputSkipped === true,
	};
}

/** The request as the routing of the fields makes it for *Create*, with each parameter read once. */
function readRequest(item: ItemContext, options: Record<string, unknown>): RoutedRequest {
	const isPublication = item.parameter('publication', false) === true;
	const id = isPublication ? String(item.parameter('publicationId', '')) : '';
	const fields = Object.fromEntries(
		['title', 'contentFormat', 'content', 'publishStatus'].map((name) => [
			name,
			item.parameter(name, ''),
		]),
	);
	return {
		url: isPublication
			? `/publications/${encodeURIComponent(id)}/posts`
			: '/users/{authorId}/posts',
		body: { ...fields, ...asRecord(item.parameter('additionalFields', {})), options },
		...readTransport(asRecord(item.parameter('requestOptions', {}))),
	};
}

/** The user's *Proxy* and *Ignore SSL Issues*, as n8n's routing reads them. */
function readTransport({
	allowUnauthorizedCerts,
	proxy,
}: Record<string, unknown>): Pick<RoutedRequest, 'proxy' | 'skipSslCertificateValidation'> {
	return {
		...(typeof proxy === 'string' && proxy.trim() && { proxy: readProxy(proxy.trim()) }),
		...(allowUnauthorizedCerts === true && { skipSslCertificateValidation: true }),
	};
}

function readProxy(text: string): RoutedRequest['proxy'] {
	const url = URL.canParse(text) ? new URL(text) : undefined;
	if (!url?.hostname) {
		throw new InputError(
			'The proxy is not a URL.',
			'Set Proxy in the request options to a URL such as http://proxy.example.com:8080. Nothing was sent.',
		);
	}
	const { password, port, protocol, username } = url;
	const standardPort = protocol === 'https:' ? 443 : 80;
	return {
		host: url.hostname,
		port: Number(port) || standardPort,
		protocol: protocol.replace(':', ''),
		...(username && {
			auth: { username: decodeURIComponent(username), password: decodeURIComponent(password) },
		}),
	};
}

/** @throws InputError */
function readMaxPosts(value: unknown): number {
	const isGiven = typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');
	const number = isGiven ? Number(value) : NaN;
	if (number >= 0) return number;
	const given = typeof value === 'string' ? quote(value) : String(value);
	throw new InputError(
		`Maximum Posts per Run must be a number, 0 or more. It is ${isGiven ? given : isUnset(value) ? 'empty' : kindOf(value)}.`,
		'Set it to a number such as 10. 0 means no limit. Nothing was sent.',
	);
}

/** @throws InputError when there is none: nothing could be remembered then */
async function readKey(item: ItemContext, routed: RoutedRequest): Promise<string> {
	const input = readInput(routed);
	const own = toKey(checkKey(item.parameter('key', ''))) || toKey(input.canonicalUrl);
	if (own) return own;
	// Front matter may give the canonical URL.
	const { body } = await preparePost(input, listFiles(item));
	const fromContent = toKey(body.canonicalUrl);
	if (fromContent) return fromContent;
	throw new InputError(
		'This item has neither a canonical URL nor a value for Published Once Per.',
		'Fill in Canonical URL, or set Published Once Per to a value that stays the same for the article, such as its URL or ID. Nothing was sent.',
	);
}

/** @throws InputError for a value that many articles would have in common */
function checkKey(value: unknown): unknown {
	if (isUnset(value) || typeof value === 'string' || Number.isFinite(value)) return value;
	throw new InputError(
		`Published Once Per must be a text or a number. It is ${typeof value === 'number' ? value : kindOf(value)}.`,
		'Set it to a value that stays the same for the article, such as its URL or ID. Nothing was sent.',
	);
}

function toKey(value: unknown): string {
	const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '';
	const key = text.trim();
	// The fragment of a URL is a place in the same article.
	return /^https?:/i.test(key) ? (key.split('#', 1)[0] ?? key) : key;
}

function asRecord(value: unknown): Record<string, unknown> {
	return isRecord(value) ? value : {};
}

import { badRequest, noContent, unexpectedFields } from './errors';
import { licenseUrls } from './licenses';
import type { ApiRequest } from './types';
import type { ContentFormat, PublishStatus } from '../types';

/** A valid body of `POST …/posts`, defaults filled in. */
export interface PostFields {
	title: string;
	contentFormat: ContentFormat;
	content: string;
	tags: string[];
	canonicalUrl?: string;
	publishStatus: PublishStatus;
	license: string;
	notifyFollowers?: boolean;
	/** The body as it came. */
	received: Record<string, unknown>;
}

const isString = (value: unknown): value is string => typeof value === 'string';

const typeOfField = new Map<string, (value: unknown) => boolean>([
	['title', isString],
	['contentFormat', isString],
	['content', isString],
	['tags', (value) => Array.isArray(value) && value.every(isString)],
	['canonicalUrl', isString],
	['publishStatus', isString],
	['license', isString],
	['notifyFollowers', (value) => typeof value === 'boolean'],
]);

/** Reads and checks the body of `POST …/posts`. @throws ApiError 400 */
export function readPostBody(request: ApiRequest): PostFields {
	const received = readJsonObject(request);
	for (const [name, value] of Object.entries(received)) {
		if (!typeOfField.get(name)?.(value)) throw unexpectedFields();
	}
	const { title, content, canonicalUrl, tags, notifyFollowers } = received;
	if (!isString(title) || title.trim() === '') throw badRequest('No title specified.');
	const contentFormat = oneOf(received, 'contentFormat', ['html', 'markdown'] as const);
	if (!isString(content) || content.trim() === '') throw noContent();
	return {
		title,
		contentFormat,
		content,
		tags: Array.isArray(tags) ? tags.filter(isString) : [],
		...(isString(canonicalUrl) && { canonicalUrl: checkedUrl(canonicalUrl) }),
		publishStatus: oneOf(received, 'publishStatus', ['public', 'draft', 'unlisted'], 'public'),
		license: oneOf(received, 'license', Object.keys(licenseUrls), 'all-rights-reserved'),
		...(typeof notifyFollowers === 'boolean' && { notifyFollowers }),
		received,
	};
}

function readJsonObject({ headers, body }: ApiRequest): Record<string, unknown> {
	if (!/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '')) {
		throw badRequest('The Content-Type must be application/json.');
	}
	const parsed = parseJson(new TextDecoder().decode(body));
	if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
		throw badRequest('The body must be a JSON object.');
	}
	return { ...parsed };
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw badRequest(
			`The body is not JSON: ${error instanceof Error ? error.message : 'unreadable'}`,
		);
	}
}

function oneOf<T extends string>(
	received: Record<string, unknown>,
	field: string,
	values: readonly T[],
	byDefault?: T,
): T {
	const given = received[field] ?? byDefault;
	const value = values.find((candidate) => candidate === given);
	if (value === undefined) throw badRequest(`${field} was invalid.`);
	return value;
}

function checkedUrl(url: string): string {
	if (/^https?:\/\/[^\s/]\S*$/i.test(url) && URL.canParse(url)) return url;
	throw badRequest('canonicalUrl was invalid.');
}

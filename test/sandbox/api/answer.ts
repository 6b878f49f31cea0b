import { ApiError, badRequest, notFound } from './errors';
import { uploadImage } from './images';
import { createPost, createPostInPublication } from './posts';
import { getContributors } from './publications';
import { exchangeToken } from './token-exchange';
import { getMe, getPublications } from './users';
import type { Answer, ApiRequest, Route } from './types';
import type { World } from '../state/world';

const routes: readonly Route[] = [
	{ method: 'GET', path: /^\/v1\/me$/, handle: getMe },
	{ method: 'GET', path: /^\/v1\/users\/([^/]+)\/publications$/, handle: getPublications },
	{ method: 'GET', path: /^\/v1\/publications\/([^/]+)\/contributors$/, handle: getContributors },
	{ method: 'POST', path: /^\/v1\/users\/([^/]+)\/posts$/, handle: createPost },
	{ method: 'POST', path: /^\/v1\/publications\/([^/]+)\/posts$/, handle: createPostInPublication },
	{ method: 'POST', path: /^\/v1\/images$/, handle: uploadImage },
	{ method: 'POST', path: /^\/v1\/tokens$/, handle: exchangeToken },
];

/** What the API answers to a request. Only the answer's `act` changes anything. */
export function answer(world: World, request: ApiRequest): Answer {
	try {
		for (const { method, path, handle } of routes) {
			const match = method === request.method ? path.exec(request.path) : null;
			if (!match) continue;
			checkForm(world, request);
			return handle(world, request, decodeOnce(match[1] ?? ''));
		}
		throw notFound('Resource');
	} catch (error) {
		if (error instanceof ApiError) return error.answer;
		throw error;
	}
}

/** No documented call has a query, and no GET has a body. */
function checkForm({ emptyObjectOnGet }: World, { method, query, body }: ApiRequest): void {
	if (query !== '') throw badRequest('The request must not have a query.');
	if (method !== 'GET' || body.length === 0) return;
	if (emptyObjectOnGet && body.toString() === '{}') return;
	throw badRequest('A GET must not have a body.');
}

function decodeOnce(segment: string): string {
	try {
		return decodeURIComponent(segment);
	} catch {
		throw notFound('Resource');
	}
}

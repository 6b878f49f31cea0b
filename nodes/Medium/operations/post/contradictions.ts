import type { Identified } from '../../client/shapes';
import type { PostBody } from './types';

/** What Medium's answer repeats of a request, and what users call it. */
const echoed = {
	publishStatus: 'publish status',
	canonicalUrl: 'canonical URL',
	license: 'license',
	authorId: 'author ID',
	publicationId: 'publication ID',
};

/** @returns warnings where Medium's post is another one than was asked for */
export function contradictions(url: string, body: PostBody, answer: Identified): string[] {
	const [, of, encoded = ''] = url.split('/');
	// Unlike `decodeURIComponent`, it throws nothing.
	const id = new URLSearchParams(`id=${encoded}`).get('id');
	const asked = { ...body, [of === 'users' ? 'authorId' : 'publicationId']: id };
	return Object.entries(echoed).flatMap(([name, label]) => {
		const [wanted, got] = [Reflect.get(asked, name) as unknown, answer[name]];
		if (typeof wanted !== 'string' || typeof got !== 'string' || isSame(wanted, got)) return [];
		return [`Medium says that the post's ${label} is "${got}" and not "${wanted}".`];
	});
}

function isSame(wanted: string, got: string): boolean {
	const [a, b] = [wanted, got].map((text) => (URL.canParse(text) ? new URL(text).href : text));
	return a === b;
}

import type { INodePropertyOptions } from 'n8n-workflow';
import { choicesOf, face, shownFields, situations, type Situation } from './face';

function operationOf(situation: Situation): INodePropertyOptions {
	const choices = shownFields(situation)
		.filter(({ name }) => name === 'operation')
		.flatMap(choicesOf)
		.filter(({ value }) => value === situation.values.operation);
	const [operation] = choices;
	if (!operation || choices.length !== 1) throw new Error(`not one operation: ${situation.words}`);
	return operation;
}

/** Where the operation, or a shown field in its stead, sends the request. */
function urlOf(situation: Situation): string | undefined {
	const own = operationOf(situation).routing?.request?.url;
	const ofFields = shownFields(situation).flatMap(({ routing }) => routing?.request?.url ?? []);
	return ofFields.at(-1) ?? own;
}

describe('the operations', () => {
	it('are the resources and operations that the documentation of Medium and its feeds allow', () => {
		const offered = situations.map(
			({ version, values }) => `${version} ${String(values.resource)}.${String(values.operation)}`,
		);

		expect([...new Set(offered)].sort()).toEqual(
			[
				'1 image.upload',
				'1 post.create',
				'1 publication.getAll',
				'1 publication.getContributors',
				'1 user.get',
				'2 image.upload',
				'2 post.create',
				'2 post.createIfNew',
				'2 post.forgetPublished',
				'2 post.getAll',
				'2 post.preview',
				'2 publication.getAll',
				'2 publication.getContributors',
				'2 user.get',
			].sort(),
		);
	});

	it('of the latest version come first, as n8n 1 lists the actions of the first', () => {
		const [first] = face.properties.filter(
			({ name, displayOptions }) =>
				name === 'operation' && displayOptions?.show?.resource?.includes('post'),
		);

		const offered = first ? choicesOf(first).map(({ action }) => action) : [];
		expect(offered).toEqual([
			'Create post',
			'Create post if new',
			'Forget published posts',
			'Get many posts from public feed',
			'Preview post',
		]);
	});

	it.each([
		['user.get', 'GET', '/me'],
		['post.create', 'POST', '/users/{authorId}/posts'],
		[
			'post.create in a publication',
			'POST',
			'/publications/{{ encodeURIComponent($value) }}/posts',
		],
		['publication.getAll', 'GET', '/users/{authorId}/publications'],
		[
			'publication.getContributors',
			'GET',
			'/publications/{{ encodeURIComponent($value) }}/contributors',
		],
		['image.upload', 'POST', '/images'],
	])('send %s to %s %s, as Medium documents it', (name, method, url) => {
		const [operation = '', inPublication] = name.split(' in a ');
		const matching = situations.filter(
			({ values }) =>
				`${String(values.resource)}.${String(values.operation)}` === operation &&
				(values.resource !== 'post' || values.publication === Boolean(inPublication)),
		);

		expect(matching.length).toBeGreaterThan(0);
		for (const situation of matching) {
			expect(operationOf(situation).routing?.request?.method).toBe(method);
			expect(urlOf(situation)?.replace(/^=/, '')).toBe(url);
		}
	});

	it.each(situations)('send through the once-only delivery: $words', (situation) => {
		const { routing } = operationOf(situation);

		expect(routing?.send?.paginate).toBe(true);
		expect(routing?.operations?.pagination).toBeInstanceOf(Function);
		expect(urlOf(situation)).toMatch(/^=?\/[a-z]/);
	});

	it('say where a post is created in every run, and which operation creates each once', () => {
		const creating = situations.filter(({ values }) => values.operation === 'create');

		expect(creating.length).toBeGreaterThan(0);
		for (const situation of creating) {
			expect(operationOf(situation).description).toMatch(/in every run\..*use Create If New\.$/);
		}
	});

	it('have a description and a sentence-case action each, as n8n’s guidelines want them', () => {
		for (const situation of situations) {
			const { name, description, action } = operationOf(situation);

			expect(description).toMatch(/^[A-Z].*\w/);
			expect(description).toMatch(new RegExp(`\\b${String(situation.values.resource)}s?\\b`));
			expect(action).toMatch(/^[A-Z][a-z]+ [a-z ]+$/);
			expect(action).not.toMatch(/\b(?:an?|the)\b/i);
			expect(description).not.toBe(name);
		}
	});

	it('have a default that is one of them', () => {
		for (const field of face.properties.filter(({ name }) => name === 'operation')) {
			expect(choicesOf(field).map(({ value }) => value)).toContain(field.default);
		}
	});
});

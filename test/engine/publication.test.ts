import type { INodeParameters } from 'n8n-workflow';

import { startSandbox } from '../sandbox';
import type { Sandbox } from '../sandbox';
import { runWorkflow } from './harness';
import { tokenCredential } from './support/credentials';
import { shownError, wordsOf } from './support/failure';
import { wire } from './support/publish';

let sandbox: Sandbox;
beforeEach(async () => {
	sandbox = await startSandbox();
});
afterEach(async () => await sandbox.close());

async function run(parameters: INodeParameters, typeVersion = 2) {
	return await runWorkflow({
		credentials: tokenCredential(sandbox),
		node: { typeVersion, parameters: { resource: 'publication', ...parameters } },
	});
}

describe.each([1, 2])('Get Many in version %i', (version) => {
	test('gives every publication, those that the user merely follows as well', async () => {
		sandbox.addPublication({ name: 'Edited', editors: [sandbox.user] });
		sandbox.addPublication({ name: 'Followed', followers: [sandbox.user] });
		const { items } = await run({ operation: 'getAll', returnAll: true }, version);

		expect(items.map(({ json }) => json.name)).toEqual(['Edited', 'Followed']);
		expect(Object.keys(items[0]?.json ?? {}).sort()).toEqual([
			'description',
			'id',
			'imageUrl',
			'name',
			'url',
		]);
		expect(wire(sandbox)).toEqual(['GET /v1/me', `GET /v1/users/${sandbox.user.id}/publications`]);
	});

	test('gives no more than the limit', async () => {
		for (let count = 0; count < 5; count++) sandbox.addPublication({ editors: [sandbox.user] });
		const { items } = await run({ operation: 'getAll', returnAll: false, limit: 2 }, version);

		expect(items).toHaveLength(2);
	});
});

test('no publication is no item and no error', async () => {
	const { items, error } = await run({ operation: 'getAll', returnAll: true });

	expect(error).toBeUndefined();
	expect(items).toHaveLength(0);
});

test('only those the user can publish in are given, with the role', async () => {
	sandbox.addPublication({ name: 'Edited', editors: [sandbox.user], writers: [sandbox.user] });
	sandbox.addPublication({ name: 'Followed', followers: [sandbox.user] });
	sandbox.addPublication({ name: 'Written', writers: [sandbox.user] });
	const { items } = await run({
		operation: 'getAll',
		returnAll: true,
		options: { onlyWritable: true },
	});

	expect(items.map(({ json }) => [json.name, json.role])).toEqual([
		['Edited', 'editor'],
		['Written', 'writer'],
	]);
});

test('the limit counts the publications the user can publish in', async () => {
	sandbox.addPublication({ name: 'Followed', followers: [sandbox.user] });
	sandbox.addPublication({ name: 'First', editors: [sandbox.user] });
	sandbox.addPublication({ name: 'Second', editors: [sandbox.user] });
	const { items } = await run({ operation: 'getAll', limit: 1, options: { onlyWritable: true } });

	expect(items.map(({ json }) => json.name)).toEqual(['First']);
});

test('Get Contributors gives the editors and the writers', async () => {
	const other = sandbox.addUser({});
	const { id } = sandbox.addPublication({ editors: [sandbox.user], writers: [other] });
	const { items } = await run({
		operation: 'getContributors',
		publicationId: id,
		returnAll: true,
	});

	expect(items).toHaveLength(2);
	expect(items.map(({ json }) => json)).toEqual(
		expect.arrayContaining([
			{ publicationId: id, userId: sandbox.user.id, role: 'editor' },
			{ publicationId: id, userId: other.id, role: 'writer' },
		]),
	);
	expect(wire(sandbox)).toEqual([`GET /v1/publications/${id}/contributors`]);
});

test('Get Contributors gives no more than the limit', async () => {
	const { id } = sandbox.addPublication({
		editors: [sandbox.user],
		writers: [sandbox.addUser({}), sandbox.addUser({})],
	});
	const { items } = await run({ operation: 'getContributors', publicationId: id, limit: 2 });

	expect(items).toHaveLength(2);
});

test('a publication that does not exist is reported with Medium’s words', async () => {
	const result = await run({ operation: 'getContributors', publicationId: 'unknown' });

	expect(shownError(result)).toMatchObject({ httpCode: '404', itemIndex: 0 });
	expect(wordsOf(result)).toContain('was not found');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldOf } from '../../kit/publish';
import { articles, sourceOf } from '../../kit/workflows';
import { both } from '../both';
import { nodeTypes, type Which } from '../nodes';
import type { BuiltInStage } from '../stage';

/** The fields of one item that do not differ from post to post. */
function lasting(item: unknown): object {
	assert.ok(typeof item === 'object' && item !== null);
	const { id, url, ...rest } = { id: '', url: '', ...item };
	assert.ok(id && url);
	return rest;
}

/** What the two nodes give out, row by row of docs/migrating.md. */
export function resultCases(stage: () => BuiltInStage): void {
	test('a post on the profile comes out alike', async () => {
		const { builtIn, ours } = await both(stage());
		assert.deepEqual(ours.items.map(lasting), builtIn.items.map(lasting));
	});

	test('a post in a publication comes out inside "data" with the built-in node', async () => {
		const { sandbox } = stage();
		const { id } = sandbox.addPublication({ editors: [sandbox.user] });
		const parameters = { publication: true, publicationId: id };
		const { builtIn, ours } = await both(stage(), { parameters });
		const [item] = builtIn.items;
		assert.ok(typeof item === 'object' && item !== null && 'data' in item);
		assert.deepEqual(ours.items.map(lasting), [lasting(item.data)]);
	});

	test('Get Many with no limit gives 100 publications with the built-in node and 50 with ours, and the same ones otherwise', async () => {
		const { client, sandbox } = stage();
		const user = sandbox.addUser();
		for (let count = 0; count < 120; count += 1) sandbox.addPublication({ followers: [user] });
		const accessToken = sandbox.issueToken({ user });
		const credential = await client.createCredential('mediumApi', 'Reader', { accessToken });
		const getAll = { resource: 'publication', operation: 'getAll' };
		const unset = await both(stage(), { credential, parameters: getAll });
		assert.deepEqual([unset.builtIn.items.length, unset.ours.items.length], [100, 50]);
		for (const parameters of [
			{ ...getAll, limit: 7 },
			{ ...getAll, returnAll: true },
		]) {
			const { builtIn, ours } = await both(stage(), { credential, parameters });
			assert.deepEqual(ours.items, builtIn.items);
		}
	});

	test('the links to the items work with both, and behind an error output with ours only', async () => {
		const titles = ['Article 1', 'Article 2'];
		async function linked(onError: 'stopWorkflow' | 'continueErrorOutput') {
			const settings = { onError };
			const behind = [sourceOf('After')];
			const { builtIn, ours } = await both(stage(), { articles: articles(2), settings, behind });
			return [builtIn, ours].map(({ execution }) => fieldOf(execution, 'After', 'source'));
		}
		assert.deepEqual(await linked('stopWorkflow'), [titles, titles]);
		assert.deepEqual(await linked('continueErrorOutput'), [[], titles]);
	});

	test('the drop-down shows publications that cannot be posted to with the built-in node only', async () => {
		const { client, sandbox, credential } = stage();
		const { id } = sandbox.addPublication({ name: 'Own', writers: [sandbox.user] });
		const read = sandbox.addPublication({ name: 'Read', followers: [sandbox.user] });
		async function choices(which: Which): Promise<unknown[]> {
			const options = await client.call<Array<{ value: unknown }>>(
				'POST',
				'/dynamic-node-parameters/options',
				{
					path: 'parameters.publicationId',
					nodeTypeAndVersion: { name: nodeTypes[which], version: 1 },
					methodName: 'getPublications',
					currentNodeParameters: { authentication: 'accessToken', publication: true },
					credentials: { mediumApi: { id: credential.id, name: credential.name } },
				},
			);
			return options.map(({ value }) => value);
		}
		const builtIn = await choices('builtIn');
		const ours = await choices('ours');
		assert.deepEqual([builtIn.includes(id), builtIn.includes(read.id)], [true, true]);
		assert.deepEqual([ours.includes(id), ours.includes(read.id)], [true, false]);
	});
}

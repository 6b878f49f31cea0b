import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articles } from '../../kit/workflows';
import { bodiesOf, both, seenIn } from '../both';
import { draft, post } from '../nodes';
import { sentTo } from '../wire';
import type { BuiltInStage } from '../stage';

const article = { title: 'Article 1', contentFormat: 'html', content: '<p>Text 1</p>' };

/** What the two nodes send for the same parameters, row by row of docs/migrating.md. */
export function parameterCases(stage: () => BuiltInStage): void {
	test('three posts are six requests of the built-in node and four of ours', async () => {
		const { builtIn, ours } = await both(stage(), { articles: articles(3) });
		assert.deepEqual(builtIn.titles, ours.titles);
		assert.deepEqual([builtIn.sent.length, ours.sent.length], [6, 4]);
	});

	test('without additional fields the built-in node sends an empty list of tags, and ours the status that Medium would take', async () => {
		const { builtIn, ours } = await both(stage(), { parameters: { additionalFields: {} } });
		assert.deepEqual(bodiesOf(builtIn), [{ ...article, tags: [] }]);
		assert.deepEqual(bodiesOf(ours), [{ ...article, publishStatus: 'public' }]);
	});

	test('followers that are not to be notified are named by ours only', async () => {
		const additionalFields = { publishStatus: 'draft', notifyFollowers: false };
		const { builtIn, ours } = await both(stage(), { parameters: { additionalFields } });
		assert.deepEqual(bodiesOf(builtIn), [{ ...article, publishStatus: 'draft', tags: [] }]);
		assert.deepEqual(bodiesOf(ours), [
			{ ...article, publishStatus: 'draft', notifyFollowers: false },
		]);
	});

	test('every other additional field is sent alike', async () => {
		const additionalFields = {
			canonicalUrl: 'https://example.com/1',
			license: 'cc-40-by',
			notifyFollowers: true,
			publishStatus: 'unlisted',
			tags: 'gardens, tea',
		};
		const { builtIn, ours } = await both(stage(), { parameters: { additionalFields } });
		assert.deepEqual(bodiesOf(builtIn), [
			{ ...article, ...additionalFields, tags: ['gardens', 'tea'] },
		]);
		assert.deepEqual(bodiesOf(ours), bodiesOf(builtIn));
	});

	test('empty and doubled tags and their # go out with the built-in node only', async () => {
		const additionalFields = { publishStatus: 'draft', tags: 'tea,,Tea,#mint' };
		const { builtIn, ours } = await both(stage(), { parameters: { additionalFields } });
		const body = { ...article, publishStatus: 'draft' };
		assert.deepEqual(bodiesOf(builtIn), [{ ...body, tags: ['tea', '', 'Tea', '#mint'] }]);
		assert.deepEqual(bodiesOf(ours), [{ ...body, tags: ['tea', 'mint'] }]);
	});

	test('a list of tags crashes the built-in node', async () => {
		const additionalFields = { publishStatus: 'draft', tags: '={{ ["gardens", "tea"] }}' };
		const { builtIn, ours } = await both(stage(), { parameters: { additionalFields } });
		assert.match(builtIn.error, /split is not a function/);
		assert.deepEqual(bodiesOf(ours), [
			{ ...article, publishStatus: 'draft', tags: ['gardens', 'tea'] },
		]);
	});

	test('a tag that is too long and a sixth tag are refused by both', async () => {
		for (const tags of ['a tag of more than twenty-five characters', 'a,b,c,d,e,f']) {
			const additionalFields = { publishStatus: 'draft', tags };
			const { builtIn, ours } = await both(stage(), { parameters: { additionalFields } });
			assert.deepEqual([builtIn.sent, ours.sent], [[], []]);
			assert.ok(builtIn.error && ours.error);
		}
	});

	test('a relative canonical URL is sent by the built-in node only, and refused by Medium', async () => {
		const additionalFields = { publishStatus: 'draft', canonicalUrl: '/posts/1' };
		const { builtIn, ours } = await both(stage(), { parameters: { additionalFields } });
		assert.equal(bodiesOf(builtIn).length, 1);
		assert.deepEqual([builtIn.titles, ours.sent], [[], []]);
		assert.match(ours.error, /Canonical URL/);
	});

	test('a title that was left empty is refused by n8n with both', async () => {
		for (const which of ['builtIn', 'ours'] as const) {
			stage().sandbox.reset();
			// n8n 1 does not even start the workflow.
			const error = await post(stage(), which, { parameters: { title: '' } }).then(
				(execution) => seenIn(stage(), execution).error,
				String,
			);
			assert.match(error, /has issues/);
			assert.deepEqual(sentTo(stage().sandbox), []);
		}
	});

	test('a title that is a number is refused by Medium from the built-in node, and text from ours', async () => {
		const { builtIn, ours } = await both(stage(), { parameters: { title: '={{ 42 }}' } });
		assert.deepEqual([builtIn.titles, ours.titles], [[], ['42']]);
	});

	test('an ID that leads elsewhere does so with the built-in node only', async () => {
		const { user } = stage().sandbox;
		const parameters = { ...draft, publication: true, publicationId: `../users/${user.id}` };
		const { builtIn, ours } = await both(stage(), { parameters });
		assert.deepEqual([builtIn.titles, ours.titles], [['Article 1'], []]);
		assert.equal(
			ours.sent[0]?.request,
			`POST https://api.medium.com/v1/publications/..%2Fusers%2F${user.id}/posts`,
		);
	});
}

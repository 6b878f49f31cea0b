import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startSandbox } from '../../../sandbox';
import { posts, retryOnFail } from '../../kit/publish';
import { articles } from '../../kit/workflows';
import { both, seenIn } from '../both';
import { post } from '../nodes';
import type { BuiltInStage } from '../stage';

const refused = { errors: [{ message: 'Tea is not accepted.', code: 2002 }] };

/** What the two nodes do when something fails, row by row of docs/migrating.md. */
export function deliveryCases(stage: () => BuiltInStage): void {
	const three = { articles: articles(3) };
	const secondRefused = {
		on: posts,
		skip: 1,
		fault: { kind: 'status', status: 400, body: refused },
	} as const;

	test('Retry On Fail publishes again with the built-in node what was published', async () => {
		const { builtIn, ours } = await both(
			stage(),
			{ ...three, settings: retryOnFail },
			secondRefused,
		);
		assert.deepEqual(builtIn.titles, ['Article 1', 'Article 1', 'Article 2', 'Article 3']);
		assert.deepEqual(ours.titles, ['Article 1', 'Article 2', 'Article 3']);
	});

	test('Retry execution publishes again with the built-in node what was published', async () => {
		const { client, sandbox } = stage();
		for (const [which, again] of [
			['builtIn', ['Article 1']],
			['ours', []],
		] as const) {
			sandbox.reset();
			sandbox.misbehave(secondRefused);
			const { id } = await post(stage(), which, three);
			const execution = await client.retryExecution(id, { loadWorkflow: false });
			assert.deepEqual(seenIn(stage(), execution).titles, [
				'Article 1',
				...again,
				'Article 2',
				'Article 3',
			]);
		}
	});

	test('a bad item behind a good one lets the good one out with the built-in node only', async () => {
		const bad = [...articles(1), { title: '', text: '<p>Text 2</p>' }];
		const { builtIn, ours } = await both(stage(), { articles: bad });
		assert.deepEqual([builtIn.titles, ours.titles], [['Article 1'], []]);
		assert.deepEqual(ours.sent, []);
	});

	test('what Medium says is the message of neither, but stands in the error of ours', async () => {
		const { builtIn, ours } = await both(stage(), three, secondRefused);
		assert.match(builtIn.error, /^Bad request - please check your parameters/);
		assert.doesNotMatch(ours.error, /please check your parameters/);
		assert.match(ours.error, /Tea is not accepted/);
	});

	test('an item that fails while the node continues is a text with the built-in node and has the facts with ours', async () => {
		const settings = { onError: 'continueRegularOutput' } as const;
		const { builtIn, ours } = await both(stage(), { ...three, settings }, secondRefused);
		assert.deepEqual(builtIn.items[1], { error: 'Bad request - please check your parameters' });
		const [, failed] = ours.items;
		assert.ok(typeof failed === 'object' && failed !== null && 'error' in failed);
		const { error } = failed;
		assert.ok(typeof error === 'object' && error !== null);
		assert.equal(Reflect.get(error, 'outcome'), 'refused');
		assert.equal(Reflect.get(error, 'statusCode'), 400);
	});

	test('after the daily limit the built-in node goes on asking, and ours does not', async () => {
		const { sandbox } = stage();
		sandbox.setDailyLimit(1);
		const settings = { onError: 'continueRegularOutput' } as const;
		try {
			const { builtIn, ours } = await both(stage(), { articles: articles(4), settings });
			assert.deepEqual([builtIn.sent.length, ours.sent.length], [8, 3]);
			assert.deepEqual([builtIn.titles, ours.titles], [['Article 1'], ['Article 1']]);
		} finally {
			sandbox.setDailyLimit(null);
		}
	});

	test('with a revoked token the built-in node asks for every item, and ours once', async () => {
		const { client, sandbox } = stage();
		const accessToken = sandbox.issueToken();
		sandbox.revokeToken(accessToken);
		const credential = await client.createCredential('mediumApi', 'Revoked', { accessToken });
		const settings = { onError: 'continueRegularOutput' } as const;
		const { builtIn, ours } = await both(stage(), { ...three, credential, settings });
		assert.deepEqual([builtIn.sent.length, ours.sent.length], [3, 1]);
	});

	test('an answer that cannot be read is a success of the built-in node and an unknown outcome of ours', async () => {
		const fault = { on: posts, acts: true, fault: { kind: 'brokenJson' } } as const;
		const { builtIn, ours } = await both(stage(), {}, fault);
		assert.equal(builtIn.execution.status, 'success');
		// The item has not even an empty JSON object.
		assert.deepEqual(builtIn.items, [undefined]);
		assert.match(ours.error, /did not confirm the post/);
	});

	test('a redirect of the look-up takes the token along with the built-in node only, one of a post with neither', async () => {
		const elsewhere = await startSandbox({ emptyObjectOnGet: true });
		const fault = { kind: 'redirect', status: 307, location: `${elsewhere.baseUrl}/me` } as const;
		try {
			const lookUp = await both(stage(), {}, { on: { method: 'GET' }, fault });
			const tokens = elsewhere.requests.map(({ headers }) => headers.authorization);
			assert.deepEqual(tokens, [`Bearer ${stage().sandbox.token}`]);
			const post = await both(stage(), {}, { on: posts, fault });
			assert.equal(elsewhere.requests.length, 1);
			assert.notEqual(post.builtIn.error, '');
			for (const { ours } of [lookUp, post]) assert.match(ours.error, /redirect/i);
		} finally {
			await elsewhere.close();
		}
	});
}

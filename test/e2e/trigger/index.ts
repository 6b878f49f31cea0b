import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { INodeParameters } from 'n8n-workflow';
import { itemsOf } from '../../n8n';
import type { Fault } from '../../sandbox';
import type { Stage } from '../kit/stage';
import { until } from '../kit/until';
import { chain } from '../kit/workflows';

const TRIGGER = 'Medium Trigger';

/** Every three seconds: n8n takes no poll time of less than a minute, but any number of poll times. */
const often = Array.from({ length: 20 }, (_, index) => ({
	mode: 'custom',
	cronExpression: `${index * 3} * * * * *`,
}));

const emptyChannel = '<rss version="2.0"><channel><title>Stories</title></channel></rss>';

/** The first one at the activation. The last one is no error. */
const faults: readonly Fault[] = [
	{ kind: 'status', status: 404 },
	// It ends after 30 seconds, when the polls after it are long over.
	{ kind: 'noAnswer' },
	{ kind: 'cloudflare' },
	{ kind: 'status', status: 429, headers: { 'retry-after': '60' } },
	{ kind: 'status', status: 200, body: '<html><body>Please wait</body></html>' },
	{ kind: 'cutAnswer' },
	{ kind: 'status', status: 200, headers: { 'content-type': 'text/xml' }, body: emptyChannel },
];

/** The trigger in a real n8n: activated, polled, restarted. */
export function triggerCases(stage: () => Stage): void {
	async function watch(parameters: INodeParameters = {}): Promise<string> {
		const { client, sandbox } = stage();
		const feedUrl = `${sandbox.origin}/feed/@ada`;
		const { id } = await client.createWorkflow(
			chain('Watch Medium', [
				{
					name: TRIGGER,
					type: 'n8n-nodes-medium.mediumTrigger',
					typeVersion: 1,
					parameters: { pollTimes: { item: often }, source: 'url', feedUrl, ...parameters },
				},
				{ name: 'Behind', type: 'n8n-nodes-base.noOp', typeVersion: 1, parameters: {} },
			]),
		);
		return id;
	}

	async function polls(count: number): Promise<void> {
		const enough = stage().sandbox.requests.length + count;
		await until(() => stage().sandbox.requests.length >= enough, `${count} polls more`);
	}

	/** The titles that came out, one list for each execution that succeeded, and the messages of the others. */
	async function outcome(workflowId: string): Promise<{ titles: unknown[][]; errors: string[] }> {
		const { errors, posts } = await postsAndErrors(workflowId);
		return { errors, titles: posts.map((each) => each.map(({ title }) => title)) };
	}

	async function postsAndErrors(workflowId: string) {
		const { client } = stage();
		const posts: Array<Array<{ title?: unknown; feed?: object }>> = [];
		const errors: string[] = [];
		const executions = [...(await client.listExecutions(workflowId))];
		executions.sort((a, b) => Number(a.id) - Number(b.id));
		for (const { id } of executions) {
			const execution = await client.untilEnded(id);
			if (execution.status === 'success') {
				posts.push(itemsOf(execution, 'Behind').map((item) => ({ ...Object(item) })));
			} else errors.push(execution.data.resultData.error?.message ?? '');
		}
		return { errors, posts };
	}

	test('a new post starts the workflow once, over a restart, and when it is switched off and on; ten say that there may be a gap', async () => {
		const { client, sandbox } = stage();
		const old = sandbox.addPost({ title: 'Old', publishedAt: Date.now() - 3_600_000 });
		const id = await watch();
		await client.activate(id);
		await polls(2);
		assert.deepEqual(await outcome(id), { titles: [], errors: [] });

		const second = sandbox.addPost({ title: 'Second', publishedAt: Date.now() + 2_000 });
		sandbox.addPost({ title: 'First', publishedAt: Date.now() });
		await polls(3);
		Object.assign(old, { title: 'Renamed', url: `https://stories.example.com/x-${old.id}` });
		second.publishStatus = 'unlisted';
		await polls(2);
		second.publishStatus = 'public';
		sandbox.addPost({ title: 'Imported', publishedAt: Date.UTC(2015, 0, 1) });
		sandbox.addPost({ title: 'Imported', ...idOfLast(), publishedAt: Date.UTC(2015, 0, 1) });
		await polls(3);
		const expected = [['First', 'Second'], ['Imported']];
		assert.deepEqual(await outcome(id), { titles: expected, errors: [] });

		await client.deactivate(id);
		sandbox.addPost({ title: 'While it was off' });
		await client.activate(id);
		await polls(2);
		await stage().restart({});
		await polls(2);
		for (let number = 1; number <= 10; number++) sandbox.addPost({ title: `New ${number}` });
		await polls(2);
		await stage().client.deactivate(id);
		const { errors, posts } = await postsAndErrors(id);
		assert.deepEqual(errors, []);
		assert.deepEqual(
			posts.slice(0, -1).map((each) => each.map(({ title }) => title)),
			[...expected, ['While it was off']],
		);
		const gaps = posts.map((each) => each.map(({ feed }) => feed && 'gap' in feed));
		assert.deepEqual(gaps.at(-1), Array(10).fill(true));
		assert.ok(!gaps.slice(0, -1).flat().includes(true));
		assert.ok(sandbox.requests.every(({ headers }) => !('authorization' in headers)));
	});

	function idOfLast(): { id: string } {
		return { id: stage().sandbox.posts.at(-1)?.id ?? '' };
	}

	test('bad polls are reported and lose nothing', async () => {
		const { client, sandbox } = stage();
		sandbox.addPost({ title: 'Old', publishedAt: Date.now() - 3_600_000 });
		for (const fault of faults) sandbox.misbehave({ on: { path: /^\/feed\// }, fault });
		const id = await watch();
		await client.activate(id);
		await until(() => sandbox.requests.length >= faults.length, 'every fault has been met');
		for (let number = 0; number < 10; number++) sandbox.addPost({ title: `New ${number}` });
		await polls(3);
		const hangs = sandbox.requests.find(({ status }) => status === undefined);
		await until(() => Date.now() > (hangs?.at ?? 0) + 32_000, 'the time limit of the second poll');
		const { errors, titles } = await outcome(id);
		await client.deactivate(id);
		assert.equal(errors.length, faults.length - 2);
		for (const words of [/did not answer in time/, /blocked/, /limits how often/, /web page/]) {
			assert.match(errors.join('\n'), words);
		}
		assert.equal(titles.flat().length, 10);
		assert.equal(new Set(titles.flat()).size, 10);
	});

	test('a test by hand gives the newest post', async () => {
		const { client, sandbox } = stage();
		sandbox.addPost({ title: 'Older', publishedAt: Date.now() - 3_600_000 });
		sandbox.addPost({ title: 'Newest' });
		const execution = await client.runByHand(await watch());
		assert.equal(execution.status, 'success');
		assert.deepEqual(
			itemsOf(execution, TRIGGER).map((item) => Object(item).title),
			['Newest'],
		);
	});
}

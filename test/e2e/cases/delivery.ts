import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Execution } from '../../n8n';
import type { Stage } from '../stage';
import {
	articles,
	chain,
	manualTrigger,
	MEDIUM,
	medium,
	postOfItem,
	splitArticles,
	webhook,
} from '../workflows';

/** What leaves n8n, and what does not leave it twice. */
export function deliveryCases(stage: () => Stage): void {
	const titles = () => stage().sandbox.posts.map(({ title }) => title);

	/** Publishes five articles through a production webhook while Medium refuses the third. */
	async function failAtThird(path: string): Promise<{ workflowId: string; failed: Execution }> {
		const { client, sandbox, credential } = stage();
		sandbox.misbehave({
			on: { method: 'POST', path: /\/posts$/ },
			skip: 2,
			fault: {
				kind: 'status',
				status: 400,
				body: { errors: [{ message: 'No content specified.', code: 2002 }] },
			},
		});
		const parts = [webhook(path), splitArticles(), medium(credential, postOfItem)];
		const { id } = await client.createWorkflow(chain(path, parts));
		await client.activate(id);
		await client.callWebhook(path, { articles: articles(5) });
		await client.deactivate(id);
		const [latest] = await client.listExecutions(id);
		assert.ok(latest);
		return { workflowId: id, failed: await client.untilEnded(latest.id) };
	}

	test('a production webhook publishes its articles in order', async () => {
		const { client, credential, sandbox } = stage();
		const parts = [webhook('publish'), splitArticles(), medium(credential, postOfItem)];
		const { id } = await client.createWorkflow(chain('Publish', parts));
		await client.activate(id);
		const answer = await client.callWebhook('publish', { articles: articles(3) });
		await client.deactivate(id);
		assert.equal(answer.status, 200, JSON.stringify(answer.data));
		assert.deepEqual(titles(), ['Article 1', 'Article 2', 'Article 3']);
		assert.equal(sandbox.requests.length, 4);
	});

	test('the node tells who the user is', async () => {
		const { client, credential, sandbox } = stage();
		const parts = [manualTrigger(), medium(credential, { resource: 'user', operation: 'get' })];
		const { id } = await client.createWorkflow(chain('Who', parts));
		const execution = await client.runByHand(id);
		const [item] = execution.data.resultData.runData[MEDIUM]?.[0]?.data?.main?.[0] ?? [];
		assert.equal(item?.json.username, sandbox.user.username);
	});

	test('a post that Medium refuses ends the run with Medium’s own words', async () => {
		const { failed } = await failAtThird('refuse');
		assert.equal(failed.status, 'error');
		assert.deepEqual(titles(), ['Article 1', 'Article 2']);
		const { error } = failed.data.resultData;
		assert.match(`${error?.message} ${error?.description}`, /No content specified\./);
	});

	for (const loadWorkflow of [false, true]) {
		const kind = loadWorkflow ? 'the currently saved' : 'the original';
		test(`Retry execution with ${kind} workflow publishes the rest and nothing twice`, async () => {
			const { client } = stage();
			const { failed } = await failAtThird(loadWorkflow ? 'retry-saved' : 'retry-original');
			const retry = await client.retryExecution(failed.id, { loadWorkflow });
			assert.equal(retry.status, 'success', retry.data.resultData.error?.message);
			assert.deepEqual(
				titles(),
				articles(5).map(({ title }) => title),
			);
		});
	}

	test('Retry On Fail publishes nothing twice', async () => {
		const { client, sandbox, credential } = stage();
		sandbox.misbehave({
			on: { method: 'POST', path: /\/posts$/ },
			skip: 2,
			fault: { kind: 'status', status: 403, body: { errors: [{ message: 'No.', code: -1 }] } },
		});
		const retrying = { retryOnFail: true, maxTries: 3, waitBetweenTries: 100 };
		const parts = [webhook('try-again'), splitArticles(), medium(credential, postOfItem, retrying)];
		const { id } = await client.createWorkflow(chain('Try again', parts));
		await client.activate(id);
		const answer = await client.callWebhook('try-again', { articles: articles(4) });
		await client.deactivate(id);
		assert.equal(answer.status, 200, JSON.stringify(answer.data));
		assert.deepEqual(
			titles(),
			articles(4).map(({ title }) => title),
		);
	});

	test('a post whose answer is lost is not sent again', async () => {
		const { client, sandbox, credential } = stage();
		sandbox.misbehave({
			on: { method: 'POST', path: /\/posts$/ },
			skip: 1,
			acts: true,
			fault: { kind: 'reset' },
		});
		const retrying = { retryOnFail: true, maxTries: 3, waitBetweenTries: 100 };
		const parts = [webhook('lost'), splitArticles(), medium(credential, postOfItem, retrying)];
		const { id } = await client.createWorkflow(chain('Lost', parts));
		await client.activate(id);
		await client.callWebhook('lost', { articles: articles(3) });
		await client.deactivate(id);
		assert.deepEqual(titles(), ['Article 1', 'Article 2']);
		const [latest] = await client.listExecutions(id);
		assert.ok(latest);
		const { status, data } = await client.untilEnded(latest.id);
		assert.equal(status, 'error');
		const { error } = data.resultData;
		assert.match(`${error?.message} ${error?.description}`, /may have published/);
	});
}

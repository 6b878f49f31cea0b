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

/** What leaves n8n. What does not leave it twice is tried in the cases of their own. */
export function deliveryCases(stage: () => Stage): void {
	const titles = () => stage().sandbox.posts.map(({ title }) => title);

	/** Publishes five articles through a production webhook while Medium refuses the third. */
	async function failAtThird(path: string): Promise<Execution> {
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
		return await client.untilEnded(latest.id);
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
		const failed = await failAtThird('refuse');
		assert.equal(failed.status, 'error');
		assert.deepEqual(titles(), ['Article 1', 'Article 2']);
		const { error } = failed.data.resultData;
		assert.match(`${error?.message} ${error?.description}`, /No content specified\./);
	});
}

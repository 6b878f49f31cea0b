import assert from 'node:assert/strict';
import { test } from 'node:test';
import { N8nRefused } from '../../../n8n/rest';
import { goLive, ifNew } from '../../kit/if-new';
import { postedTitles, titlesOf } from '../../kit/publish';
import type { Stage } from '../../kit/stage';
import {
	articles,
	chain,
	manualTrigger,
	medium,
	splitArticles,
	webhook,
} from '../../kit/workflows';

/** A workflow that n8n has not stored. The editor stores a new workflow before it runs it. */
export function unsavedCases(stage: () => Stage): void {
	test('n8n runs no workflow by hand that it has not stored', async () => {
		const { client, credential, sandbox } = stage();
		const workflow = chain('Unsaved', [manualTrigger(), medium(credential, ifNew)]);
		for (const id of [undefined, 'new']) {
			await assert.rejects(
				client.call('POST', `/workflows/${id}/run`, {
					workflowData: { ...workflow, id },
					triggerToStartFrom: { name: 'Start' },
				}),
				N8nRefused,
			);
		}
		assert.deepEqual(sandbox.requests, []);
	});

	test('a sub-workflow that is defined in the node that calls it remembers in the workflow of that node', async () => {
		const trigger = {
			name: 'Start',
			type: 'n8n-nodes-base.executeWorkflowTrigger',
			typeVersion: 1.1,
			parameters: { inputSource: 'passthrough' },
		};
		const inline = chain('Inline', [trigger, medium(stage().credential, ifNew)]);
		const call = {
			name: 'Sub-Workflow',
			type: 'n8n-nodes-base.executeWorkflow',
			typeVersion: 1.2,
			parameters: { source: 'parameter', workflowJson: JSON.stringify(inline), options: {} },
		};
		const live = await goLive(stage, (path) =>
			chain('Caller', [webhook(path), splitArticles(), call]),
		);
		await live.runWell(articles(2));
		await live.runWell(articles(3));
		await live.end();
		assert.deepEqual(postedTitles(stage()), titlesOf(3));
	});
}

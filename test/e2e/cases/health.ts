import assert from 'node:assert/strict';
import { Agent } from 'node:http';
import { test } from 'node:test';
import axios from 'axios';
import type { INodeParameters } from 'n8n-workflow';
import { publish, wordsOf } from '../kit/publish';
import type { Stage } from '../kit/stage';

const html = `<h2>Part</h2><p>Words with <a href="https://example.com/?a=1&amp;b=2">a link</a>, <em>stress</em> and <code>code</code>.</p><ul><li>One</li><li>Two</li></ul><pre><code>let x = 1;</code></pre>`;
const markdown =
	'## Part\n\nWords with [a link](https://example.com/), *stress* and `code`.\n\n- One\n- Two\n\n```js\nlet x = 1;\n```\n\n';

function ofSize(contentFormat: 'html' | 'markdown', piece: string, bytes: number): INodeParameters {
	const times = Math.ceil(bytes / piece.length);
	return { contentFormat, content: `={{ ${JSON.stringify(piece)}.repeat(${times}) }}` };
}

/** A post that is long to prepare must not keep n8n from everything else. */
export function healthCases(stage: () => Stage): void {
	/** The longest time in which n8n gave no answer, in milliseconds. */
	async function longestSilence(during: Promise<unknown>): Promise<number> {
		let isOver = false;
		const end = during.finally(() => (isOver = true));
		let longest = 0;
		const httpAgent = new Agent({ keepAlive: false });
		while (!isOver) {
			const asked = performance.now();
			await axios.get(`${stage().n8n.url}/healthz`, { httpAgent, proxy: false });
			longest = Math.max(longest, performance.now() - asked);
		}
		await end;
		return longest;
	}

	for (const [name, parameters] of [
		['5 MB of HTML', ofSize('html', html, 5_000_000)],
		['1 MB of Markdown', ofSize('markdown', markdown, 1_000_000)],
	] as const) {
		test(`while a post with ${name} is prepared, n8n answers within a second`, async () => {
			const publishing = publish(stage(), { count: 1, parameters });
			const silence = await longestSilence(publishing);
			const { execution } = await publishing;
			assert.equal(execution.status, 'success', wordsOf(execution));
			assert.ok(silence < 1_000, `${Math.round(silence)} ms`);
		});
	}
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemsOf } from '../../n8n';
import { requestsTo, runExample } from './run';
import { serve } from '../kit/server';
import type { Stage } from '../kit/stage';

/** A feed as blogs write it, the newest first. */
const feed = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Blog</title><link>https://blog.example.com/</link><description>A blog</description>
<item><title>Fog</title><link>https://blog.example.com/fog</link><pubDate>Tue, 06 Jan 2026 09:00:00 GMT</pubDate>
<content:encoded><![CDATA[<p>See the map.</p><iframe src="https://maps.example.com/"></iframe>]]></content:encoded></item>
<item><title>Tea</title><link>https://blog.example.com/tea</link><pubDate>Mon, 05 Jan 2026 09:00:00 GMT</pubDate>
<category>tea</category><category>habits</category><content:encoded><![CDATA[<p>Four minutes.</p>]]></content:encoded></item>
</channel></rss>`;

/** `examples/without-a-token.json`. */
export function withoutATokenCases(stage: () => Stage): void {
	test('without a token the user is told what to import and what to look at, and nothing is sent', async () => {
		const blog = await serve(({ path }) => (path === '/feed.xml' ? feed : undefined));
		try {
			const execution = await runExample(stage(), 'without-a-token.json', {
				parameters: { 'Read Feed': { url: `${blog.origin}/feed.xml` } },
			});
			assert.deepEqual(itemsOf(execution, 'Message'), [
				{
					subject: 'To import: Tea',
					text: '1. Open https://medium.com/p/import\n2. Paste this address: https://blog.example.com/tea\n3. Press Import, look at the draft, add the tags: tea, habits\n\nNothing stood out in the text.',
				},
				{
					subject: 'To import: Fog',
					text: '1. Open https://medium.com/p/import\n2. Paste this address: https://blog.example.com/fog\n3. Press Import, look at the draft, add the tags: none\n\nLook at these places:\n- Medium does not show everything in this content: embedded pages (iframe).',
				},
			]);
		} finally {
			await blog.close();
		}
		assert.deepEqual(requestsTo(stage()), []);
	});
}

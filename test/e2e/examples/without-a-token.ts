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
	test('without a token there is a page and a message for each article, and nothing is sent', async () => {
		const blog = await serve(({ path }) => (path === '/feed.xml' ? feed : undefined));
		try {
			const execution = await runExample(stage(), 'without-a-token.json', {
				parameters: { 'Read Feed': { url: `${blog.origin}/feed.xml` } },
			});
			const [tea = '', fog = ''] = itemsOf(execution, 'Message').map((item) =>
				JSON.stringify(item),
			);
			assert.match(tea, /"subject":"Ready for Medium: Tea"/);
			assert.match(tea, /paste https:\/\/blog\.example\.com\/tea\\n4\. Topics: tea, habits\\n/);
			assert.match(tea, /There are no warnings\./);
			assert.match(fog, /Topics: none\\n\\nLook at this first:/);
			const [preview = ''] = itemsOf(execution, 'Preview').map((item) => JSON.stringify(item));
			assert.match(preview, /<h1>Tea<\/h1><p>Four minutes\.<\/p>/);
		} finally {
			await blog.close();
		}
		assert.deepEqual(requestsTo(stage()), []);
	});
}

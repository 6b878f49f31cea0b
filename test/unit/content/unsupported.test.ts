import { preparePost } from '../../../nodes/Medium/content/prepare';
import type { PostDraft } from '../../../nodes/Medium/content/types';
import { html, markdown } from './prepared';

const warningsFor = async (draft: PostDraft, content: string) =>
	(await preparePost({ ...draft, content, shape: { titleInContent: 'leave' } }, [])).warnings;

test.each([
	['frames', html, '<iframe src="https://e.com"></iframe>', 'iframe'],
	['scripts', html, '<SCRIPT src="https://e.com/a.js"></SCRIPT>', 'scripts'],
	['forms', html, '<form action="https://e.com"><input></form>', 'forms'],
	['videos', html, '<video src="https://e.com/a.mp4"></video>', 'videos'],
	['nested lists', html, '<ul><li>a<ol><li>b</ol></ul>', 'nested lists'],
	['shortcodes of WordPress', html, '<p>[gallery ids="1,2"]</p>', '"[gallery]"'],
	['nested lists of Markdown', markdown, '- a\n  - b\n', 'nested lists'],
	['nested lists of two kinds', markdown, '1. a\n   - b\n', 'nested lists'],
	['frames in Markdown', markdown, '<iframe src="https://e.com"></iframe>\n', 'iframe'],
	['scripts within a paragraph', markdown, 'a <script src="https://e.com"></script>', 'scripts'],
	['shortcodes of Hugo', markdown, '{{< youtube w7Ft2ymGmfc >}}', '"{{< youtube >}}"'],
	[
		'other shortcodes of Hugo',
		markdown,
		'{{% notice tip %}}\na\n{{% /notice %}}',
		'"{{< notice >}}"',
	],
	['tags of Jekyll', markdown, '{% include video.html id="1" %}', '"{% include %}"'],
	['variables of Jekyll', markdown, '![a]({{ site.baseurl }}/a.png)', '"{{ site.baseurl }}"'],
])('%s are named in a warning', async (_, draft, content, named) => {
	expect(await warningsFor(draft, content)).toEqual([expect.stringContaining(named)]);
});

test.each([
	['two lists in a row', html, '<ul><li>a</ul><ul><li>b</ul>'],
	['code about them', html, '<pre><code>&lt;iframe&gt; [gallery]</code></pre>'],
	['text in brackets', html, '<p>[sic] [1]</p>'],
	['code of Markdown about them', markdown, '`<iframe>` `{{< youtube x >}}`\n\n    {% raw %}\n'],
	['two lists of Markdown', markdown, '- a\n\n1. b\n'],
])('%s are not', async (_, draft, content) => {
	expect(await warningsFor(draft, content)).toEqual([]);
});

test('each is named once, and many are cut short', async () => {
	const content = Array.from({ length: 30 }, (_, i) => `{{< code${i % 12} >}}`).join('\n');
	const [warning = ''] = await warningsFor(markdown, content);
	expect(warning.match(/code0 /g)).toHaveLength(1);
	expect(warning).toContain('and 2 more');
});

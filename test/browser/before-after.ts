import assert from 'node:assert/strict';
import { test } from 'node:test';
import { preparePost } from '../../nodes/Medium/operations/post/preparePost';
import { storyStyle } from '../../nodes/Medium/preview/storyStyle';
import { startSandbox } from '../sandbox';
import { savePicture } from './save-picture';
import type { BrowserStage } from './stage';
import { type ToolArticle, toolArticles } from './tools';

/** Two stories beside each other, as readers see them. */
function besideEachOther(before: string, after: string): string {
	return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><style>
:root { --soft: #6b6b6b; --line: #e6e6e6; --code: #f7f7f7; } * { box-sizing: border-box; }
body { display: grid; grid-template-columns: 1fr 1fr; margin: 0; color: #242424; background: #fff; font-size: 13px; }
section { height: 1000px; overflow: hidden; padding: 0 2rem; } section + section { border-left: 1px solid var(--line); }
h6 { margin: 0 -2rem 1.5rem; padding: .7rem 2rem; background: var(--code); font: 600 15px system-ui, sans-serif; }
${storyStyle.replaceAll('rem', 'em')} .story { font-size: 1.1rem; }
</style></head><body><section><h6>Sent as it is</h6>${before}</section><section><h6>Through this node</h6>${after}</section></body></html>`;
}

/** What readers see of an article that is sent as it is, and of one that the node sends. */
export function beforeAfterCases(stage: () => BrowserStage): void {
	for (const article of toolArticles) {
		test(`an article of ${article.tool} is readable only through the node`, async () => {
			const sandbox = await startSandbox();
			const page = await stage().browser.newPage({ viewport: { width: 1200, height: 1000 } });
			try {
				const raw = { ...article, content: article.content.replaceAll('{{site}}', sandbox.origin) };
				const seen = async ({
					title,
					content,
					contentFormat,
				}: Pick<ToolArticle, 'title' | 'content' | 'contentFormat'>) => {
					const post = sandbox.addPost({ title, content, contentFormat });
					await page.goto(post.url);
					return await page.locator('.story').evaluate(({ outerHTML }) => outerHTML);
				};
				const before = await seen(raw);
				const after = await seen({ ...raw, ...(await sent(raw)) });
				assert.deepEqual(
					[before, after].map((html) => html.includes(article.onlyPrepared)),
					[false, true],
				);
				await page.setContent(
					besideEachOther(before.replaceAll(sandbox.origin, 'https://blog.example'), after),
					{ waitUntil: 'load' },
				);
				await savePicture(page, article.picture);
			} finally {
				await page.close();
				await sandbox.close();
			}
		});
	}
}

async function sent({ title, content, contentFormat, canonicalUrl }: ToolArticle) {
	const { body } = await preparePost(
		{ title, content, contentFormat, canonicalUrl, publishStatus: 'draft' },
		[],
	);
	return { content: body.content, contentFormat: body.contentFormat };
}

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { blogArticlesAt, type Sandbox, startSandbox } from '../sandbox';
import { savePicture } from './save-picture';
import type { BrowserStage } from './stage';

const widths = [1280, 390];

/** The pages of the sandbox, on a desk and on a phone. */
export function sandboxCases(stage: () => BrowserStage): void {
	describe('the pages of the sandbox', () => {
		let sandbox: Sandbox;
		const pages: Readonly<Record<string, () => string>> = {
			home: () => sandbox.origin,
			requests: () => `${sandbox.origin}/requests`,
			blog: () => `${sandbox.origin}/blog/`,
			profile: () => sandbox.user.url,
			post: () => sandbox.posts[0]?.url ?? '',
		};

		before(async () => {
			sandbox = await startSandbox();
			const headers = {
				authorization: `Bearer ${sandbox.token}`,
				'content-type': 'application/json',
			};
			await fetch(`${sandbox.baseUrl}/me`, { headers: { authorization: 'Bearer mistyped' } });
			for (const { title, html: content, categories: tags, link } of blogArticlesAt(
				sandbox.origin,
			)) {
				const publishStatus = tags.includes('travel') ? 'public' : 'draft';
				await fetch(`${sandbox.baseUrl}/users/${sandbox.user.id}/posts`, {
					method: 'POST',
					headers,
					body: JSON.stringify({
						...{ title, content, contentFormat: 'html', publishStatus },
						...{ tags: tags.slice(0, 3), canonicalUrl: link },
					}),
				});
			}
		});
		after(async () => await sandbox.close());

		for (const [name, url] of Object.entries(pages)) {
			for (const width of widths) {
				test(`${name} fits ${width} pixels`, async () => {
					const viewport = { width, height: 800 };
					const page = await stage().browser.newPage({ viewport, locale: 'en-US' });
					await page.goto(url());
					const tooWide = await page.evaluate<number>(
						'document.documentElement.scrollWidth - innerWidth',
					);
					assert.ok(tooWide <= 0, `${tooWide} pixels too wide`);
					if (name === 'post' && width === 1280) await savePicture(page, 'sandbox');
					await page.close();
				});
			}
		}

		test('a draft says that readers do not see it', async () => {
			const page = await stage().browser.newPage();
			await page.goto(sandbox.posts.find((post) => post.publishStatus === 'draft')?.url ?? '');
			await page.getByText('This is a draft. Readers do not see it.').waitFor();
			await page.goto(sandbox.user.url);
			assert.match(await page.locator('main').innerText(), /draft/i);
			await page.close();
		});
	});
}

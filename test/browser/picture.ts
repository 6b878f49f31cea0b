import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blogArticlesAt } from '../sandbox';
import { blogImages } from '../sandbox/blog/images';
import { pageOf } from './article';
import { savePicture } from './save-picture';
import type { BrowserStage } from './stage';

const pictures = [
	{ name: 'preview-page', viewport: { width: 1100, height: 900 }, colorScheme: 'light' },
	{ name: 'preview-page-phone', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
] as const;

/** The pictures of the page for the docs. */
export function pictureCases(stage: () => BrowserStage): void {
	for (const { name, viewport, colorScheme } of pictures) {
		test(`the page fits ${viewport.width} pixels, ${colorScheme}`, async () => {
			const { hosts, browser } = stage();
			const article = blogArticlesAt('https://blog.example').find(
				({ slug }) => slug === 'night-train-north',
			);
			if (!article) throw new Error('The blog has no such article.');
			const { title, html: content, categories: tags, link: canonicalUrl } = article;
			hosts.set('/picture', pageOf({ title, content, tags, canonicalUrl, warnings: [] }));
			const page = await browser.newPage({ viewport, colorScheme, locale: 'en-US' });
			await page.route('https://blog.example/**', async (route) => {
				const image = blogImages.get(
					new URL(route.request().url()).pathname.split('/').at(-1) ?? '',
				);
				await route.fulfill(image ? { body: image, contentType: 'image/png' } : { status: 404 });
			});
			await page.goto(`${hosts.origins.localhost}/picture`);
			const tooWide = await page.evaluate<number>(
				'document.documentElement.scrollWidth - innerWidth',
			);
			assert.ok(tooWide <= 0, `${tooWide} pixels too wide`);
			await savePicture(page, name);
			await page.close();
		});
	}
}

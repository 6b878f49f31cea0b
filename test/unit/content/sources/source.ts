import type { FileOfItem, PostDraft, ShapeOptions } from '../../../../nodes/Medium/content/types';
import { contentOf } from '../prepared';

/** An article as its tool really writes it, and what is to be sent of it. */
export interface Article {
	name: string;
	content: string;
	expected: string;
	shape?: ShapeOptions;
	files?: FileOfItem[];
}

/** Runs the articles of one tool, by default with all default options and a canonical URL. */
export function testArticles(tool: string, draft: PostDraft, articles: readonly Article[]): void {
	describe(`an article of ${tool}`, () => {
		test.each(articles)('$name', async ({ content, expected, shape = {}, files = [] }) => {
			expect(await contentOf({ ...draft, content, shape }, files)).toBe(expected);
		});

		test.each(articles)('$name, prepared twice', async ({ expected, shape = {}, files = [] }) => {
			expect(await contentOf({ ...draft, content: expected, shape }, files)).toBe(expected);
		});
	});
}

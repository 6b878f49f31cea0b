import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import { editorPage } from '../../../browser/editor-page';
import { type Hosts, startHosts } from '../../../browser/hosts';
import { until } from '../../kit/until';
import type { EditorStage } from '../stage';

/** Somebody who opens what workflows show, and has no account in n8n. */
export interface Visitor {
	page: Page;
	/** How often something in a page has opened a dialog. */
	dialogs: number;
	open(url: string): Promise<void>;
	/** The story that is shown, block for block. */
	story(): Promise<string>;
	/** Copies the article of the page, and pastes it into an editor that this project did not write. */
	copyAndPaste(): Promise<{ html: string; text: string }>;
	/** How many requests have reached Medium's API. */
	sentToMedium(): number;
}

export function useVisitor(stage: () => EditorStage): () => Visitor {
	let visitor: Visitor | undefined;
	let hosts: Hosts | undefined;

	before(async () => {
		hosts = await startHosts();
		hosts.set('/editor', await editorPage());
		visitor = await invite(stage, `${hosts.origins.localhost}/editor`);
	});
	after(async () => {
		await visitor?.page.close();
		await hosts?.close();
	});
	return () => {
		assert.ok(visitor, 'nobody has come yet');
		return visitor;
	};
}

async function invite(stage: () => EditorStage, editor: string): Promise<Visitor> {
	const browser = stage().page.context().browser();
	assert.ok(browser);
	const page = await browser.newPage({ locale: 'en-US', colorScheme: 'light' });
	const visitor: Visitor = {
		page,
		dialogs: 0,
		async open(url) {
			// n8n 2 needs a moment after a workflow was published.
			await until(async () => (await page.goto(url))?.status() !== 404, `${url} is served`);
		},
		story: async () => await page.locator('article.story').evaluate(({ innerHTML }) => innerHTML),
		async copyAndPaste() {
			const wanted = await page.evaluate<string>(
				"JSON.parse(document.getElementById('article-to-copy').textContent).html",
			);
			await page.getByRole('button', { name: 'Copy article' }).click();
			await page.getByRole('status').filter({ hasText: 'Article copied.' }).waitFor();
			await page.goto(editor);
			await page.locator('.tiptap').click();
			await page.keyboard.press('Control+V');
			const { html } = await page.evaluate<{ html: string }>('pasted');
			assert.equal(html, wanted);
			return { html, text: await page.locator('.tiptap').innerText() };
		},
		sentToMedium: () =>
			stage().sandbox.requests.filter(({ path }) => path.startsWith('/v1/')).length,
	};
	page.on('dialog', (dialog) => {
		visitor.dialogs++;
		void dialog.dismiss();
	});
	return visitor;
}

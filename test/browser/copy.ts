import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { editorHtmlOfArticle, pageOf } from './article';
import { n8nSandbox } from './hosts';
import type { BrowserStage } from './stage';

const origins = ['localhost', 'plain http', 'https'] as const;

/** How n8n's Form shows a page at its end: inside a page of its own, which has a style of its own. */
const insideAForm = (page: string) => `<!DOCTYPE html><html lang="en"><head><title>Form</title>
<style>* { margin: 0; padding: 0; } body { display: flex; flex-direction: column; font-size: 12px; }</style></head>
<body>${page}</body></html>`;

const settings: Readonly<Record<string, (stage: BrowserStage) => string>> = {
	'a page of its own': ({ hosts }) => {
		hosts.set('/page', pageOf());
		return '/page';
	},
	'n8n’s sandbox': ({ hosts }) => {
		hosts.set('/sandboxed', pageOf(), { 'Content-Security-Policy': n8nSandbox });
		return '/sandboxed';
	},
	'the end of n8n’s Form': ({ hosts }) => {
		hosts.set('/form', insideAForm(pageOf()), { 'Content-Security-Policy': n8nSandbox });
		return '/form';
	},
};

interface Pasted {
	html: string;
	text: string;
}

/** Pastes into the editor what is on the clipboard. */
async function paste(context: BrowserContext, { hosts }: BrowserStage): Promise<Page> {
	const page = await context.newPage();
	await page.goto(`${hosts.origins.localhost}/editor`);
	await page.locator('.tiptap').click();
	await page.keyboard.press('Control+V');
	return page;
}

async function press(stage: BrowserStage, url: string, name: string): Promise<[Pasted, string]> {
	const context = await stage.newContext();
	try {
		const page = await context.newPage();
		await page.goto(url);
		await page.getByRole('button', { name, exact: true }).click();
		const status = page.getByRole('status');
		await status.filter({ hasText: /./ }).waitFor();
		const said = (await status.textContent()) ?? '';
		return [await (await paste(context, stage)).evaluate<Pasted>('pasted'), said];
	} finally {
		await context.close();
	}
}

/** What the buttons of the preview page put on the clipboard. */
export function copyCases(stage: () => BrowserStage): void {
	for (const [setting, serve] of Object.entries(settings)) {
		for (const origin of origins) {
			test(`Copy article copies the HTML for pasting and its text, in ${setting} on ${origin}`, async () => {
				const url = stage().hosts.origins[origin] + serve(stage());
				const [{ html, text }, said] = await press(stage(), url, 'Copy article');
				assert.equal(html, editorHtmlOfArticle);
				assert.ok(
					text.startsWith('A short guide\n\nPlain, bold, italic, code and a link with bold.'),
				);
				assert.ok(text.includes('if (a < b) {\n  return "c";\n}'));
				assert.equal(said, 'Article copied.');
			});
		}
	}

	describe('the other buttons copy text only', () => {
		const values = {
			'Copy title': 'Tea & fog',
			'Copy tea': 'tea',
			'Copy fog & rain': 'fog & rain',
		};
		for (const [name, text] of Object.entries(values)) {
			test(name, async () => {
				const url = stage().hosts.origins['plain http'] + settings['n8n’s sandbox']?.(stage());
				assert.deepEqual((await press(stage(), url, name))[0], { html: '', text });
			});
		}
	});

	test('the asynchronous clipboard is used where the copy event is refused', async () => {
		const refusing = '<script>document.execCommand = () => false;</script>';
		stage().hosts.set('/no-event', pageOf().replace(/<meta http-equiv[^>]*>/, refusing));
		const url = `${stage().hosts.origins.localhost}/no-event`;
		const [{ html }, said] = await press(stage(), url, 'Copy article');
		// Chromium reads this HTML and writes it anew.
		assert.ok(html.includes(editorHtmlOfArticle.replaceAll('&quot;c&quot;', '"c"')));
		assert.equal(said, 'Article copied.');
	});

	test('the page says what to do where both are refused', async () => {
		const refusing = '<script>document.execCommand = () => false;</script>';
		stage().hosts.set('/nothing', pageOf().replace(/<meta http-equiv[^>]*>/, refusing));
		const url = `${stage().hosts.origins['plain http']}/nothing`;
		const [, said] = await press(stage(), url, 'Copy title');
		assert.match(said, /^Title could not be copied\. Select the text and press Ctrl\+C/);
	});
}

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { pageOf } from './article';
import type { Page } from 'playwright-core';
import type { BrowserStage } from './stage';

const run = 'window.ran=1;alert(1)';

/** Each tries to run something, to load something or to break out of where it stands. */
const inputs = [
	`<script>${run}</script>`,
	`<script src="https://evil.example/a.js"></script>`,
	`<img src=x onerror="${run}">`,
	`<img src="https://pictures.example/a.png" onload="${run}" onerror="${run}">`,
	`<p onclick="${run}" onmouseover="${run}">text</p>`,
	`<a href="javascript:${run}">link</a><a href=" java&#10;script:${run}">link</a><a href="vbscript:${run}">link</a>`,
	`<a href="data:text/html,<script>${run}</script>">link</a>`,
	`<a href="https://a.example/&quot; onclick=&quot;${run}">link</a>`,
	'<iframe src="https://evil.example/"></iframe><iframe srcdoc="<script>alert(1)</script>"></iframe>',
	'<meta http-equiv="refresh" content="0;url=https://evil.example/">',
	'<link rel="stylesheet" href="https://evil.example/a.css"><base href="https://evil.example/">',
	'<style>@import "https://evil.example/a.css"; body { background: url(https://evil.example/b.png) }</style>',
	'<p style="background:url(https://evil.example/c.png)">text</p>',
	`<svg onload="${run}"><script>${run}</script><image href="https://evil.example/d.png"/></svg>`,
	`<math><mtext></p><img src=x onerror="${run}"></mtext></math>`,
	'<form action="https://evil.example/"><button>Send</button><input name="a" autofocus></form>',
	`<object data="https://evil.example/e"></object><embed src="https://evil.example/f">`,
	'<video src="https://evil.example/g" autoplay></video><audio src="https://evil.example/h" autoplay></audio>',
	`<img src="https://pictures.example/a.png?&quot;><script>${run}</script>" alt='"><script>${run}</script>'>`,
	`</article></main></body></html><script>${run}</script>`,
	`</script><script>${run}</script>`,
	`</title></style></textarea></template></noscript><script>${run}</script>`,
	`<!--><script>${run}</script>-->`,
	`<pre></pre><script>${run}</script>`,
	`" autofocus onfocus="${run}" x="`,
	`' onclick='${run}' x='`,
	`&lt;script&gt;${run}&lt;/script&gt;`,
	`<scr<script>ipt>${run}</scr</script>ipt>`,
	`<img src="https://pictures.example/\u2028\u2029.png" alt="\u2028</script>">`,
];

interface Seen {
	dialogs: string[];
	requests: string[];
	problems: string[];
}

/** Opens a page, presses everything in it, and reports what should not have happened. */
async function look(page: Page, { hosts }: BrowserStage, html: string): Promise<Seen> {
	hosts.set('/hostile', html);
	const url = `${hosts.origins.localhost}/hostile`;
	const seen: Seen = { dialogs: [], requests: [], problems: [] };
	page.removeAllListeners();
	page.on('dialog', (dialog) => {
		seen.dialogs.push(dialog.message());
		void dialog.dismiss();
	});
	page.on('request', (request) => {
		const other = request.url();
		const isFine = other === url || other.startsWith('https://pictures.example/');
		if (!isFine) seen.requests.push(other);
	});
	await page.goto(url);
	seen.problems = await page.evaluate<string[]>(problemsOfPage);
	return seen;
}

/** Runs in the page: uses everything in it, waits for what that starts, then lists what should not be there. */
const problemsOfPage = `(async () => {
	for (const element of document.querySelectorAll('button, .story *')) {
		for (const type of ['mouseover', 'focus']) element.dispatchEvent(new Event(type, { bubbles: true }));
		if (!element.closest('a')) element.click();
	}
	await new Promise((resolve) => setTimeout(resolve, 30));
	const all = (selector) => [...document.querySelectorAll(selector)];
	return [
		...(window.ran ? ['something ran'] : []),
		...(location.pathname === '/hostile' ? [] : ['the page went elsewhere']),
		...(all('script').length === 2 ? [] : ['another script']),
		...all('iframe, form, svg, object, embed, video, audio, base, link, math, [style], [autofocus]').map((element) => element.outerHTML),
		...all('*').flatMap((element) => element.getAttributeNames().filter((name) => name.startsWith('on'))),
		...all('.story a').map((link) => link.href).filter((href) => !/^(https?|mailto|tel):/.test(href)),
	];
})()`;

const nothing: Seen = { dialogs: [], requests: [], problems: [] };

/** Whatever stands in a post can neither run nor load anything. */
export function hostileCases(stage: () => BrowserStage): void {
	describe('whatever stands in a post', () => cases(stage));
}

function cases(stage: () => BrowserStage): void {
	const withoutPolicy = (html: string) => html.replace(/<meta http-equiv[^>]*>/, '');
	let page: Page;

	before(async () => {
		page = await stage().browser.newPage();
		await page.route('https://pictures.example/**', async (route) => await route.abort());
	});
	after(async () => await page.close());

	for (const input of inputs) {
		test(`nothing runs and nothing is loaded: ${input.slice(0, 60)}`, async () => {
			const html = pageOf({
				title: input,
				tags: [input],
				canonicalUrl: `https://blog.example/${input}`,
				warnings: [input],
				content: `<h1>${input}</h1><p>${input}</p><ul><li>${input}</li></ul><figure><img src="https://pictures.example/b.png" alt="${input.replaceAll('"', '&quot;')}"><figcaption>${input}</figcaption></figure>${input}`,
			});
			assert.deepEqual(await look(page, stage(), html), nothing);
			// In n8n's Form the page stands inside another one, where its own policy does not count.
			assert.deepEqual(await look(page, stage(), withoutPolicy(html)), nothing);
		});
	}

	test('the look at the page finds a script that runs and a request that is sent', async () => {
		const html = withoutPolicy(pageOf()).replace(
			'</main>',
			`<script>${run}</script><img src="https://evil.example/a.png"></main>`,
		);
		const { dialogs, requests, problems } = await look(page, stage(), html);
		assert.deepEqual(dialogs, ['1']);
		assert.deepEqual(requests, ['https://evil.example/a.png']);
		assert.deepEqual(problems, ['something ran', 'another script']);
	});

	test('the policy of the page stops a script that got into it', async () => {
		const html = pageOf().replace('</main>', `<script>${run}</script></main>`);
		assert.deepEqual((await look(page, stage(), html)).dialogs, []);
	});
}

import axios from 'axios';
import { api, postBody, useSandbox } from '../testing';
import { toStory } from '../../../nodes/Medium/preview/story';
import { readerHtml } from '../../../nodes/Medium/preview/storyHtml';

const sandbox = useSandbox({ dailyLimit: null });

const get = (path: string) =>
	axios.get<string>(new URL(path, sandbox().origin).href, {
		validateStatus: () => true,
		proxy: false,
	});

async function readerPage(changes: object): Promise<string> {
	const { data } = await api(sandbox()).post(
		`/users/${sandbox().user.id}/posts`,
		postBody(changes),
	);
	return (await get(data.data.url)).data;
}

const article = (page: string) =>
	/<article class="story">([\s\S]*)<\/article>/.exec(page)?.[1] ?? '';

describe('the profile', () => {
	it('shows all posts, the newest first, and marks drafts and unlisted ones', async () => {
		for (const publishStatus of ['public', 'draft', 'unlisted']) {
			await readerPage({ title: `A ${publishStatus} post`, publishStatus, tags: ['sea'] });
		}
		const { data } = await get(sandbox().user.url);
		const titles = [...data.matchAll(/>A (\w+) post</g)].map(([, status]) => status);
		expect(titles).toEqual(['unlisted', 'draft', 'public']);
		expect(data).toContain('<span class="badge draft">Draft: readers do not see it</span>');
		expect(data).toContain('<span class="badge">sea</span>');
	});

	it('is not there for somebody unknown', async () => {
		expect((await get('/@nobody')).status).toBe(404);
	});
});

describe('a publication', () => {
	it('shows what was posted to it', async () => {
		const { id, url } = sandbox().addPublication({ name: 'The Kop', editors: [sandbox().user] });
		const body = postBody({ title: 'In the Kop' });
		const { data } = await api(sandbox()).post(`/publications/${id}/posts`, body);
		expect((await get(url)).data).toContain('In the Kop');
		expect((await get(data.data.url)).data).toContain('The Kop');
	});
});

describe('a post', () => {
	it('has its title in the window only', async () => {
		const page = await readerPage({ title: 'Only a title', content: '<p>Text</p>' });
		expect(page).toContain('<title>Only a title</title>');
		expect(page.replace(/<title>.*<\/title>/, '')).not.toContain('Only a title');
	});

	it('names where it was published first', async () => {
		const page = await readerPage({ canonicalUrl: 'https://example.com/?a=1&b=2' });
		expect(page).toContain('href="https://example.com/?a=1&amp;b=2"');
	});

	it.each([
		['draft', 'This is a draft.'],
		['unlisted', 'This post is unlisted.'],
	])('that is %s says that readers do not find it', async (publishStatus, text) => {
		expect(await readerPage({ publishStatus })).toContain(text);
		expect(await readerPage({ publishStatus: 'public' })).not.toContain(text);
	});

	it('shows Markdown as a reader on Medium would see it', async () => {
		const content = '# Heading\n\nSome **bold** text\n\n- a\n  - b';
		const page = await readerPage({ contentFormat: 'markdown', content });
		expect(article(page)).toBe(
			'<h1>Heading</h1><p>Some <strong>bold</strong> text</p><ul><li>a</li><li>b</li></ul>',
		);
	});

	it('shows the story that Preview shows', async () => {
		const content = '<h1>One</h1><h2>Two</h2><p>Text</p><h1>Three</h1><h3>Four</h3>';
		expect(article(await readerPage({ content }))).toBe(readerHtml(toStory(content)));
	});

	it('loses what Medium loses, and says so', async () => {
		const content =
			'<p>Kept</p><table><tr><td>cell</td></tr></table><img src="/a.png"><table></table>';
		const page = await readerPage({ content });
		expect(article(page)).toBe('<p>Kept</p>');
		expect(page).toContain(
			'Left out, as Medium does: 2 × table, 1 × picture without a web address.',
		);
	});

	it('cannot run anything', async () => {
		const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
		const page = await readerPage({
			title: evil,
			tags: [evil.slice(0, 25)],
			content: `<p onclick="alert(1)">x</p>${evil}<a href="javascript:alert(1)">y</a>`,
		});
		const profile = (await get(sandbox().user.url)).data;
		expect(page + profile).not.toMatch(/<script|<[^>]+\bon\w+=|javascript:/);
	});
});

describe('the page of images', () => {
	it('shows what was uploaded', async () => {
		const form = new FormData();
		form.append('image', new Blob(['GIF89a...'], { type: 'image/gif' }), 'moving <1>.gif');
		const { data } = await api(sandbox()).post('/images', form);
		const page = (await get('/images')).data;
		expect(page).toContain(`<img src="${data.data.url}"`);
		expect(page).toContain('moving &lt;1&gt;.gif');
		expect((await get('/images/none.png')).status).toBe(404);
	});
});

describe('the page of requests', () => {
	it('shows requests but neither token nor client secret', async () => {
		const { clientId, clientSecret } = sandbox().oauthClient;
		await api(sandbox()).get('/me');
		const { refresh_token } = sandbox().issueOAuthTokens();
		const form = { grant_type: 'refresh_token', refresh_token, client_id: clientId };
		await api(sandbox(), null).post(
			'/tokens',
			new URLSearchParams({ ...form, client_secret: clientSecret }),
		);
		const { data } = await get('/requests');
		expect(data).toContain('GET /v1/me');
		expect(data).toContain('POST /v1/tokens');
		for (const secret of [sandbox().token, clientSecret, refresh_token]) {
			expect(data).not.toContain(secret);
		}
	});
});

describe('the web pages', () => {
	it('are not part of the request log', async () => {
		for (const path of ['/', '/images', '/requests', '/favicon.ico', '/blog/', '/@nobody']) {
			await get(path);
		}
		expect(sandbox().requests).toHaveLength(0);
	});

	it('begin with links to everything', async () => {
		const { data } = await get('/');
		for (const address of [sandbox().user.url, '/images', '/requests', '/blog/feed.xml']) {
			expect(data).toContain(`href="${address}"`);
		}
	});
});

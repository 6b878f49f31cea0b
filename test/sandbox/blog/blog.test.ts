import axios from 'axios';
import { Parser } from 'htmlparser2';
import { blogArticles, blogArticlesAt } from '../index';
import { useSandbox } from '../testing';

const sandbox = useSandbox();

type Item = Record<string, string[]>;

/** The items of a feed: the texts of their elements by name. */
function readItems(xml: string): Item[] {
	const items: Item[] = [];
	let text = '';
	const parser = new Parser(
		{
			onopentag: (name) => {
				if (name === 'item') items.push({});
				text = '';
			},
			ontext: (data) => {
				text += data;
			},
			onclosetag: (name) => {
				const item = items.at(-1);
				if (item && !['item', 'channel', 'rss'].includes(name)) (item[name] ??= []).push(text);
				text = '';
			},
		},
		{ xmlMode: true },
	);
	parser.end(xml);
	return items;
}

describe('the blog’s feed', () => {
	it('has the articles, the newest first, whole only in content:encoded', async () => {
		const { data, headers } = await axios.get<string>(`${sandbox().origin}/blog/feed.xml`);
		expect(headers['content-type']).toContain('application/rss+xml');
		const expected = blogArticlesAt(sandbox().origin)
			.toReversed()
			.map(({ title, link, isoDate, categories, excerpt, html }) => ({
				title: [title],
				link: [link],
				guid: [link],
				pubDate: [new Date(isoDate).toUTCString()],
				'dc:creator': ['Ada Sandström'],
				category: categories,
				description: [excerpt],
				'content:encoded': [html],
			}));
		expect(readItems(data)).toEqual(expected);
	});

	it('has six articles that differ from their excerpts', () => {
		expect(blogArticles).toHaveLength(6);
		for (const { html, excerpt } of blogArticles)
			expect(html.length).toBeGreaterThan(excerpt.length * 5);
	});

	it('has articles in order of their dates', () => {
		const dates = blogArticles.map(({ isoDate }) => isoDate);
		expect(dates).toEqual([...dates].sort());
	});
});

describe('the blog', () => {
	it('serves every article and every picture in it', async () => {
		for (const { link, html } of blogArticlesAt(sandbox().origin)) {
			expect((await axios.get<string>(link)).data).toContain(html);
			for (const [, src = ''] of html.matchAll(/<img src="([^"]+)"/g)) {
				const { headers } = await axios.get(new URL(src, link).href);
				expect(headers['content-type']).toBe('image/png');
			}
		}
	});

	it('answers 404 for an article it does not have', async () => {
		const { status } = await axios.get(`${sandbox().origin}/blog/none`, {
			validateStatus: () => true,
		});
		expect(status).toBe(404);
	});
});

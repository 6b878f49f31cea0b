import { join } from 'node:path';
import { articleHtml, articleMarkdown } from '../contestants/articles';
import { table } from '../report/table';
import { startScript } from '../stage/child';
import type { Measure } from './measure';
import { interleaved, median, spread } from './statistics';

const MEGABYTE = 1_000_000;
/** What a text of megabytes may take. */
const MOST_MS = 2000;
/** What an ordinary long article may take. */
const ARTICLE_MS = 10;
/** Twice the size may take twice the time, and half of it more for chance. */
const LINEAR = 2.5;

const texts = {
	'HTML of 20 kB': { contentFormat: 'html', article: articleHtml, bytes: 20_000 },
	'HTML of 2.5 MB': { contentFormat: 'html', article: articleHtml, bytes: 2.5 * MEGABYTE },
	'HTML of 5 MB': { contentFormat: 'html', article: articleHtml, bytes: 5 * MEGABYTE },
	'Markdown of 0.5 MB': {
		contentFormat: 'markdown',
		article: articleMarkdown,
		bytes: 0.5 * MEGABYTE,
	},
	'Markdown of 1 MB': { contentFormat: 'markdown', article: articleMarkdown, bytes: MEGABYTE },
} as const;
/** How many articles n8n has prepared when one counts. */
const WARM = 50;
type Name = keyof typeof texts;
const names: readonly Name[] = [
	'HTML of 20 kB',
	'HTML of 2.5 MB',
	'HTML of 5 MB',
	'Markdown of 0.5 MB',
	'Markdown of 1 MB',
];

/** The content rules alone, on large texts and on texts half as large. */
export const content: Measure = async ({ installed, packageFolder }, { rounds }) => {
	const child = startScript(join(__dirname, 'content.cjs'), [packageFolder], {
		execPath: installed.nodeBinary,
		execArgv: [],
	});
	const times = new Map<Name, number[]>(names.map((name) => [name, []]));
	const prepare = async (name: Name) => ((await child.ask(texts[name])) as { ms: number }).ms;
	try {
		for (const name of names) await prepare(name);
		for (let run = 0; run < WARM; run++) await prepare('HTML of 20 kB');
		await interleaved(names, rounds, async (name) => {
			times.get(name)?.push(await prepare(name));
		});
	} finally {
		await child.close();
	}
	const timeOf = (name: Name) => median(times.get(name) ?? []);
	const rows = (
		[
			['HTML of 5 MB', 'HTML of 2.5 MB'],
			['Markdown of 1 MB', 'Markdown of 0.5 MB'],
		] as const
	).map(([whole, half]) => {
		const factor = timeOf(whole) / timeOf(half);
		return {
			measure: `Content rules, ${whole}; growth from half of it`,
			target: `≤ ${MOST_MS} ms; linear (at most ${LINEAR} times)`,
			reached: `${timeOf(whole).toFixed(0)} ms; ${factor.toFixed(1)} times`,
			isReached: timeOf(whole) <= MOST_MS && factor <= LINEAR,
		};
	});
	const article = timeOf('HTML of 20 kB');
	return {
		headlines: [
			`**Content rules:** ${article.toFixed(1)} ms for an article of 20 kB, ${(timeOf('HTML of 5 MB') / 1000).toFixed(1)} s for 5 MB of HTML.`,
		],
		rows: [
			{
				measure: 'Content rules, HTML of 20 kB',
				target: `≤ ${ARTICLE_MS} ms`,
				reached: `${article.toFixed(1)} ms`,
				isReached: article <= ARTICLE_MS,
			},
			...rows,
		],
		details: table(
			['Text', 'Time in ms: median (lowest to highest)'],
			names.map((name) => [name, spread(times.get(name) ?? [])]),
		),
	};
};

import fc from 'fast-check';
import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';

/** What happens to an article on its way: two numbers choose the places. */
interface Step {
	kind: (typeof kinds)[number];
	from: number;
	to: number;
}

const kinds = [
	'cut the end',
	'cut the start',
	'drop',
	'repeat',
	'swap',
	'splice',
	'swap attributes',
	'insert',
] as const;

/** What is put in between: pieces that begin or end something. */
const pieces = {
	html: [
		'<div>',
		'</div>',
		'</p>',
		'<table><tr><td>',
		'</table>',
		'<ul><li>',
		'</ul>',
		'<blockquote>',
		'<pre>',
		'</pre>',
		'<b>',
		'<a href="/x">',
		'<h2>',
		'<figure>',
		'<br>',
		'<sup>',
		'<!-- x -->',
		'<',
		'&amp',
		'$',
		'[',
		'<details>',
	],
	markdown: [
		'> ',
		'- ',
		'1. ',
		'    ',
		'```\n',
		'**',
		'`',
		'<div>\n',
		'</div>\n',
		':::note\n',
		':::\n',
		'| ',
		'# ',
		'\n',
		'$',
		'[',
		'](/x)',
		'{{<',
		'{%',
		'<details>\n',
		'!!! note\n',
		'[^1]: ',
	],
};

type Format = 'html' | 'markdown';

function readArticles(format: Format): string[] {
	const folder = join(__dirname, 'articles');
	const isOfFormat = (name: string) => name.endsWith(format === 'html' ? '.html' : '.md');
	return [folder, join(folder, 'rich')].flatMap((each) =>
		readdirSync(each)
			.filter(isOfFormat)
			.map((name) => readFileSync(join(each, name), 'utf8')),
	);
}

/** Tags and the text between them, or lines. */
function partsOf(article: string, format: Format): string[] {
	const parts = format === 'html' ? article.split(/(<[^<>]*>)/) : article.split(/(?<=\n)/);
	return parts.filter((part) => part !== '');
}

function withAttributesOf(tag: string, other: string): string {
	const name = /^<[a-z][a-z\d]*/i.exec(tag)?.[0];
	const attributes = /^<[a-z][a-z\d]*([^<>]*)>$/i.exec(other)?.[1];
	return name === undefined || attributes === undefined ? tag : `${name}${attributes}>`;
}

function apply(article: string, step: Step, other: string, format: Format): string {
	const parts = partsOf(article, format);
	const at = (place: number, list: readonly unknown[] = parts) =>
		Math.floor(place * Math.max(list.length, 1));
	const [from, to] = [at(step.from), at(step.to)];
	const one = parts[from] ?? '';
	switch (step.kind) {
		case 'cut the end':
			return article.slice(0, Math.floor(article.length * (1 - step.from / 3)));
		case 'cut the start':
			return article.slice(Math.floor((article.length * step.from) / 3));
		case 'drop':
			return parts.toSpliced(from, 1).join('');
		case 'repeat':
			return parts.toSpliced(to, 0, one).join('');
		case 'swap':
			return parts
				.with(from % parts.length, parts[to] ?? '')
				.with(to % parts.length, one)
				.join('');
		case 'splice': {
			const others = partsOf(other, format);
			const start = at(step.from, others);
			return parts.toSpliced(to, 0, ...others.slice(start, start + 12)).join('');
		}
		case 'swap attributes':
			if (format === 'markdown') return `${article.slice(0, to)}${one}${article.slice(to)}`;
			return parts.with(from % parts.length, withAttributesOf(one, parts[to] ?? '')).join('');
		case 'insert': {
			const piece = pieces[format][at(step.from, pieces[format])] ?? '';
			return parts.toSpliced(to, 0, piece).join('');
		}
	}
}

const place = fc.double({ min: 0, max: 0.999_999, noNaN: true });

/** Realistic articles with accidents: cut, spliced, with tags or lines that are gone, doubled or in other places. */
export function damagedArticles(format: Format): fc.Arbitrary<string> {
	const articles = fc.constantFrom(...readArticles(format));
	const steps = fc.array(fc.record({ kind: fc.constantFrom(...kinds), from: place, to: place }), {
		maxLength: 12,
	});
	return fc
		.tuple(articles, articles, steps)
		.map(([article, other, all]) =>
			all.reduce((text, step) => (text === '' ? text : apply(text, step, other, format)), article),
		);
}

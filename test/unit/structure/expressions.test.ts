import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import ts from 'typescript';

const folders = ['nodes', 'credentials'];
/**
 * Quadratic time over so many characters takes about 30 ms or more, linear time a tenth of one. The short texts come
 * first: they show what is worse than quadratic before the long ones take minutes.
 */
const lengths = [500, 8_000];
const mostMilliseconds = 25;
const root = resolve(__dirname, '../../..');

interface Found {
	where: string;
	expression: RegExp;
}

function filesIn(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
		.map((entry) => join(entry.parentPath, entry.name));
}

/** Every regular expression that is written in a file. */
function expressionsIn(path: string): Found[] {
	const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
	const found: Found[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isRegularExpressionLiteral(node)) {
			const [, pattern = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
			found.push({ where: path.slice(root.length + 1), expression: new RegExp(pattern, flags) });
		}
		ts.forEachChild(node, visit);
	};
	visit(source);
	return found;
}

const expressions = folders.flatMap((folder) => filesIn(join(root, folder))).flatMap(expressionsIn);

/** What an expression may run over again and again: letters of each of its classes, and its own words. */
function piecesOf({ source }: RegExp): string[] {
	const words = source
		.replaceAll(/\\[bBdDsSwW]|\[[^\]]*\]|[()?:{}^$*+,]/g, ' ')
		.split(/[\s|]+/)
		.map((word) => word.replaceAll('\\', ''))
		.filter(Boolean)
		.slice(0, 6);
	return [
		...new Set([' ', '\t', '\n', '0', 'a', 'A', 'E', '_', '/', '.', '"', '-', '<', ...words]),
	];
}

/** One piece, over and over, behind each piece that may begin a match; the end lets every match fail. */
function worstShapes(expression: RegExp): string[] {
	const pieces = piecesOf(expression);
	return lengths.flatMap((length) =>
		pieces.flatMap((start) =>
			pieces.map((piece) => `${start}${piece.repeat(length / piece.length)}\u0000`),
		),
	);
}

/** The least of several tries: what else the machine does is not counted. */
function millisecondsOf(expression: RegExp, text: string): number {
	let least = Infinity;
	for (let tries = 0; tries < 5 && least > mostMilliseconds; tries += 1) {
		const start = performance.now();
		text.replace(expression, '');
		least = Math.min(least, performance.now() - start);
	}
	return least;
}

test('the regular expressions are found, and one that takes quadratic time would be seen', () => {
	const slow = worstShapes(/\/+$/).map((text) => millisecondsOf(/\/+$/, text));

	expect(expressions.length).toBeGreaterThan(500);
	expect(Math.max(...slow)).toBeGreaterThan(mostMilliseconds);
});

test.each(
	expressions.map(({ where, expression }) => [String(expression), where, expression] as const),
)('%s (%s) takes no more than linear time', (_text, _where, expression) => {
	const slow = worstShapes(expression).find(
		(text) => millisecondsOf(expression, text) > mostMilliseconds,
	);

	expect(slow?.slice(0, 20)).toBeUndefined();
});

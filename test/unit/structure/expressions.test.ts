import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import ts from 'typescript';

/** The content and the feeds have their own test: they get longer texts than these. */
const folders = ['client', 'delivery', 'errors', 'methods', 'operations', 'resources'];
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

const expressions = [
	...folders.flatMap((folder) => filesIn(join(root, 'nodes/Medium', folder))),
	...filesIn(join(root, 'credentials')),
].flatMap(expressionsIn);

/** What an expression may run over again and again: letters of each of its classes, and its own words. */
function piecesOf({ source }: RegExp): string[] {
	const words = source
		.replaceAll(/\\[bBdDsSwW]|\[[^\]]*\]|[()?:{}^$*+,]/g, ' ')
		.split(/[\s|]+/)
		.map((word) => word.replaceAll('\\', ''))
		.filter(Boolean)
		.slice(0, 6);
	return [...new Set([' ', '\t', '0', 'a', 'A', 'E', '_', '/', '.', '"', '-', '<', ...words])];
}

/** One piece, over and over, behind each piece that may begin a match; the end lets every match fail. */
function worstShapes(expression: RegExp, length: number): string[] {
	const pieces = piecesOf(expression);
	return pieces.flatMap((start) =>
		pieces.map((piece) => `${start}${piece.repeat(length / piece.length)}\u0000`),
	);
}

function millisecondsOf(expression: RegExp, text: string): number {
	const start = performance.now();
	text.replace(expression, '');
	return performance.now() - start;
}

test('the regular expressions are found, and one that takes quadratic time would be seen', () => {
	const slow = worstShapes(/\/+$/, 50_000).map((text) => millisecondsOf(/\/+$/, text));

	expect(expressions.length).toBeGreaterThan(5);
	expect(Math.max(...slow)).toBeGreaterThan(500);
});

test.each(
	expressions.map(({ where, expression }) => [String(expression), where, expression] as const),
)('%s (%s) takes no more than linear time', (_text, _where, expression) => {
	const longest = worstShapes(expression, 50_000)
		.map((text) => ({ text: text.slice(0, 20), ms: millisecondsOf(expression, text) }))
		.reduce((a, b) => (a.ms > b.ms ? a : b));

	// Quadratic time over 50 kB takes more than a second.
	expect(longest.ms).toBeLessThan(500);
});

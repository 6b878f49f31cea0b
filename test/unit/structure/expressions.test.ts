import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import ts from 'typescript';

import { worstShapes } from './worstShapes';

const folders = ['nodes', 'credentials'];
/**
 * Quadratic time over so many characters takes about 100 ms or more, linear time a fifth of one. The short texts come
 * first: they show what is worse before the long ones take minutes, or for ever.
 */
const shortLengths = [25, 40, 500];
const longest = 16_000;
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

/** The texts that a file gives names to, of which an expression may be put together. */
function constantsOf(source: ts.SourceFile): Map<string, ts.Expression> {
	const constants = new Map<string, ts.Expression>();
	for (const statement of source.statements) {
		if (!ts.isVariableStatement(statement)) continue;
		for (const { name, initializer } of statement.declarationList.declarations) {
			if (ts.isIdentifier(name) && initializer) constants.set(name.text, initializer);
		}
	}
	return constants;
}

/** The text that an expression of TypeScript gives, if that is known without running it. */
function textOf(node: ts.Expression, constants: Map<string, ts.Expression>): string {
	if (ts.isStringLiteralLike(node)) return node.text;
	if (ts.isIdentifier(node)) {
		const constant = constants.get(node.text);
		if (constant) return textOf(constant, constants);
	}
	const isRaw = ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'String.raw';
	const template = isRaw ? node.template : node;
	if (ts.isNoSubstitutionTemplateLiteral(template)) return template.rawText ?? template.text;
	if (!ts.isTemplateExpression(template)) throw new Error(`${node.getText()} is no constant text`);
	const spelled = ({ rawText, text }: ts.TemplateLiteralLikeNode) =>
		isRaw ? (rawText ?? text) : text;
	return template.templateSpans.reduce(
		(text, span) => text + textOf(span.expression, constants) + spelled(span.literal),
		spelled(template.head),
	);
}

function isText(node: ts.Expression, constants: Map<string, ts.Expression>): boolean {
	const named = ts.isIdentifier(node) ? constants.get(node.text) : undefined;
	if (named) return isText(named, constants);
	return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

/** Every regular expression that is written or put together in a file. */
function expressionsIn(path: string): Found[] {
	return expressionsOf(path.slice(root.length + 1), readFileSync(path, 'utf8'));
}

function expressionsOf(where: string, text: string): Found[] {
	const source = ts.createSourceFile(where, text, ts.ScriptTarget.Latest, true);
	const constants = constantsOf(source);
	const found: Found[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isRegularExpressionLiteral(node)) {
			const [, pattern = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
			found.push({ where, expression: new RegExp(pattern, flags) });
		}
		if (
			(ts.isNewExpression(node) || ts.isCallExpression(node)) &&
			node.expression.getText() === 'RegExp'
		) {
			const [pattern = '', flags = ''] = (node.arguments ?? []).map((argument) =>
				textOf(argument, constants),
			);
			found.push({ where, expression: new RegExp(pattern, flags) });
		}
		// These make an expression of a text.
		if (
			ts.isCallExpression(node) &&
			ts.isPropertyAccessExpression(node.expression) &&
			/^(?:match|matchAll|search)$/.test(node.expression.name.text) &&
			node.arguments.some((argument) => isText(argument, constants))
		)
			throw new Error(`${where}: ${node.getText()} has a text for a pattern: write an expression`);
		ts.forEachChild(node, visit);
	};
	visit(source);
	return found;
}

const expressions = folders.flatMap((folder) => filesIn(join(root, folder))).flatMap(expressionsIn);

/** The least of several tries: what else the machine does is not counted. */
function millisecondsOf(expression: RegExp, text: string, enough = 0): number {
	let least = Infinity;
	for (let tries = 0; tries < 5 && least > enough; tries += 1) {
		const start = process.cpuUsage();
		text.replace(expression, '');
		least = Math.min(least, process.cpuUsage(start).user / 1000);
	}
	return least;
}

/** Whether four times the text takes more than eight times as long: linear time is four times, also on a slow machine. */
function growsFast(expression: RegExp, index: number): boolean {
	const [shorter = 0, longer = 0] = [longest / 4, longest].map((length) =>
		millisecondsOf(expression, worstShapes(expression, length)[index] ?? ''),
	);
	return longer > 8 * shorter;
}

function slowOn(expression: RegExp): string | undefined {
	const isSlow = (text: string) =>
		millisecondsOf(expression, text, mostMilliseconds) > mostMilliseconds;
	const short = shortLengths.flatMap((length) => worstShapes(expression, length)).find(isSlow);
	if (short !== undefined) return short;
	return worstShapes(expression, longest).find(
		(text, index) => isSlow(text) && growsFast(expression, index),
	);
}

test('all regular expressions are found, also those that are put together', () => {
	const text =
		"const word = String.raw`\\w`;\nnew RegExp(`a${word}+$`, 'g');\nx.replace(/\\s/, '');";
	expect(expressionsOf('a.ts', text).map(({ expression }) => String(expression))).toEqual([
		String.raw`/a\w+$/g`,
		String.raw`/\s/`,
	]);
	expect(() => expressionsOf('a.ts', 'new RegExp(name)')).toThrow('is no constant text');
	expect(() => expressionsOf('a.ts', "x.search('a.*b')")).toThrow('write an expression');
	expect(expressions.length).toBeGreaterThan(500);
});

test.each([
	/\/+$/,
	/^(?:a|b+)*$/,
	/^(?:notice|[a-z]+)*--?$/,
	/^#\s+(.*?)\s*#*$/,
	/\S\n\s*\n\s*\S/,
	/"(?:[^"\\]|\\.)*"/g,
	/[?&]utm_.*$/,
	/^.+ in (.+) on/,
	/^(?:[.#][\w.-]+\s*){1,20}$/,
])('%s would be seen to take more than linear time', (expression) => {
	expect(slowOn(expression)).toBeDefined();
});

test.each(
	expressions.map(({ where, expression }) => [String(expression), where, expression] as const),
)('%s (%s) takes no more than linear time', (_text, _where, expression) => {
	expect(slowOn(expression)?.slice(0, 20)).toBeUndefined();
});

import type { ChildNode, Element } from '../../libraries';
import { element, elementsOf, hasClass, isElement, rename, setChildren } from '../tree';
import type { Rule } from '../types';
import { bodyOf, codeContainers, headersOf } from './code/containers';
import { isDiagram, languageOf } from './code/language';
import { cleanSurroundings } from './code/surroundings';
import { codeText } from './code/text';

/** Code of every highlighter becomes `pre` with text in it; its title, a bold line in front. */
export const code: Rule = (root, context) => {
	for (const container of codeContainers(root)) {
		const language = languageOf(container);
		cleanSurroundings(container, language);
		const titles = titlesIn(container, language);
		const pictures = elementsOf(container, 'img');
		const text = withoutMagicComments(codeText(bodyOf(container)));
		if (isDiagram(language)) {
			context.warn(
				"Medium can't draw diagrams, so the post shows the source of these: {names}.",
				`${language}: ${text.slice(0, 40)}`,
			);
		}
		const blocks: ChildNode[] = titles.map((title) =>
			element('p', {}, [element('strong', {}, [title])]),
		);
		if (text) blocks.push(element('pre', {}, [text]));
		blocks.push(...pictures);
		becomeBlocks(container, blocks);
	}
	for (const prompt of elementsOf(root, 'div')) {
		if (hasClass(prompt, 'jp-InputPrompt', 'jp-OutputPrompt', 'input_prompt', 'output_prompt')) {
			setChildren(prompt, []);
		}
	}
};

/** The element itself becomes the one block, so that it need not be looked for among its siblings. */
function becomeBlocks(container: Element, blocks: ChildNode[]): void {
	const [only] = blocks;
	rename(container, 'div');
	if (blocks.length === 1 && isElement(only, 'pre')) {
		rename(container, 'pre');
		setChildren(container, [...only.children]);
	} else {
		setChildren(container, blocks);
	}
}

/** Titles that are inside of the code's own element or in its attributes. */
function titlesIn(container: Element, language: string | undefined): string[] {
	const inner = elementsOf(container, 'code').slice(0, 1);
	for (const { attribs } of [container, ...inner]) {
		const stated =
			attribs['data-title'] ??
			attribs['data-filename'] ??
			attribs['data-file'] ??
			attribs['data-enlighter-title'] ??
			(/\bbrush:/.test(attribs.class ?? '') ? attribs.title : undefined);
		if (stated?.trim()) return [stated.trim()];
	}
	const inside = elementsOf(container).filter(
		(node) =>
			node.name === 'caption' ||
			(node.name === 'th' && hasClass(node, 'filename')) ||
			hasClass(node, 'crayon-title'),
	);
	return [...inside, ...headersOf(container)]
		.map((node) => codeText(node).replace(/\s+/g, ' ').trim())
		.filter((title) => title !== '' && title.toLowerCase() !== language);
}

/** Marks that Docusaurus, VitePress and Shiki take out of the code. */
function withoutMagicComments(text: string): string {
	if (!text.includes('highlight-') && !text.includes('[!code ')) return text;
	return text
		.split('\n')
		.filter((line) => !isMagicLine(line.trim()))
		.map(withoutMagicEnd)
		.join('\n');
}

function isMagicLine(line: string): boolean {
	return /^(?:\/\/|#|\/\*|<!--|\{\/\*|--|%)\s?highlight-(?:next-line|start|end)(?:\s?(?:\*\/|-->|\*\/\}))?$/.test(
		line,
	);
}

function withoutMagicEnd(line: string): string {
	const at = line.lastIndexOf('[!code ');
	if (at < 0 || !/^\[!code [^\]]{1,60}\]\s?(?:\*\/\}?|-->)?$/.test(line.slice(at).trim()))
		return line;
	const code = line.slice(0, at).trimEnd();
	const mark = ['{/*', '//', '/*', '<!--', '--', '#'].find((start) => code.endsWith(start));
	return mark === undefined ? line : code.slice(0, -mark.length).trimEnd();
}

import { literal } from '../elements';
import type { ChildNode, Element } from '../../libraries';
import { isTag } from '../../libraries';
import { formulaAt } from '../markdown/math';
import { mathWarning } from '../markdown/mathHtml';
import {
	closest,
	element,
	elementsOf,
	hasAnyClass,
	hasClass,
	isBlank,
	isInside,
	replaceAll,
	textOf,
	textsOf,
} from '../tree';
import type { Rule } from '../types';

const classes = [
	'MathJax_Preview',
	'katex-display',
	'katex',
	'katex-block',
	'katex-inline',
	'MathJax',
	'MathJax_Display',
	'MathJax_SVG',
	'math',
	'arithmatex',
	'math-inline',
	'math-display',
	'katex-element',
	'latex',
	'latex-rendered',
	'mwe-math-element',
	'mwe-math-fallback-image-inline',
	'mwe-math-fallback-image-display',
	'tex',
];
const names = new Set(['math', 'mjx-container', 'math-renderer']);

/** Formulas of KaTeX, MathJax, MathML, WordPress and Wikipedia: their TeX source as code, once. */
export const math: Rule = (root, context) => {
	const shown = new Map<ChildNode, Array<ChildNode | string>>();
	for (const found of elementsOf(root)) {
		const isScript = found.name === 'script' && (found.attribs.type ?? '').startsWith('math/');
		const isTiptap = found.attribs['data-latex'] !== undefined;
		const isMath = isScript || isTiptap || names.has(found.name) || hasAnyClass(found, classes);
		if (!isMath || !found.parent || isInside(found, 'pre', 'code')) continue;
		if (hasClass(found, 'MathJax_Preview')) shown.set(found, []);
		else {
			const isTwin = !isScript && isRendering(found) && hasScript(found);
			const tex = isTwin ? '' : texOf(found);
			if (tex === undefined) continue;
			if (isTwin) shown.set(found, []);
			else {
				context.warn(mathWarning, tex);
				shown.set(found, [codeOf(tex, isDisplay(found))]);
			}
		}
	}
	replaceAll(shown);
	if (context.format === 'markdown') return;
	shown.clear();
	for (const text of textsOf(root, ...literal)) {
		// A bare URL can have all of these signs.
		if (!/[$\\]/.test(text.data) || /^\s*https?:\S+\s*$/.test(text.data)) continue;
		const parts = splitFormulas(text.data);
		if (parts.length === 1 && typeof parts[0] === 'string') continue;
		const nodes = parts.map((part) => {
			if (typeof part === 'string') return part;
			context.warn(mathWarning, part.tex);
			return codeOf(part.tex, part.isDisplay);
		});
		shown.set(text, nodes);
	}
	replaceAll(shown);
};

/** What MathJax shows, while the source stands in a script right behind it. */
function isRendering(found: Element): boolean {
	return hasClass(found, 'MathJax', 'MathJax_Display', 'MathJax_SVG');
}

function hasScript(found: Element): boolean {
	let next: ChildNode | null = found.next;
	while (next && !isTag(next) && isBlank(next)) next = next.next;
	return (
		!!next && isTag(next) && next.name === 'script' && (next.attribs.type ?? '').startsWith('math/')
	);
}

function texOf(found: Element): string | undefined {
	const annotation = elementsOf(found, 'annotation').find(({ attribs }) =>
		/tex/i.test(attribs.encoding ?? ''),
	);
	const alone = found.name === 'math' ? found : elementsOf(found, 'math')[0];
	const image = found.name === 'img' ? found : elementsOf(found, 'img')[0];
	const given =
		(annotation && textOf(annotation)) ??
		alone?.attribs.alttext ??
		substackTex(found.attribs['data-attrs']) ??
		found.attribs['data-latex'] ??
		found.attribs['data-tex'] ??
		found.attribs['data-expr'] ??
		image?.attribs.alt ??
		textOf(found);
	const tex = given
		.trim()
		.replace(/^(?:\\\(|\\\[|\$\$?)([^]*?)(?:\\\)|\\\]|\$\$?)$/, '$1')
		.trim();
	return tex && tex.length < 10_000 ? tex : undefined;
}

/** Substack keeps the source in an attribute of JSON. */
function substackTex(data: string | undefined): string | undefined {
	const found = /"persistentExpression":("(?:[^"\\]|\\.)*")/.exec(data ?? '')?.[1];
	const tex: unknown = found === undefined ? undefined : JSON.parse(found);
	return typeof tex === 'string' ? tex : undefined;
}

function isDisplay(found: Element): boolean {
	const isShown = (each: Element) =>
		hasClass(
			each,
			'katex-display',
			'latex-rendered',
			'MathJax_Display',
			'display',
			'math-display',
			'katex-block',
			'mwe-math-fallback-image-display',
			'js-display-math',
		) ||
		each.attribs.display === 'block' ||
		each.attribs.display === 'true' ||
		each.attribs['data-type'] === 'block-math' ||
		/mode=display/.test(each.attribs.type ?? '') ||
		(each.name === 'div' && hasClass(each, 'math', 'arithmatex'));
	return (
		isShown(found) ||
		closest(found, (each) => hasClass(each, 'katex-display', 'MathJax_Display')) !== undefined
	);
}

function codeOf(tex: string, isBlock: boolean): Element {
	return isBlock ? element('pre', {}, [element('code', {}, [tex])]) : element('code', {}, [tex]);
}

/** The text around formulas, and the formulas. */
function splitFormulas(text: string): Array<string | { tex: string; isDisplay: boolean }> {
	const parts: Array<string | { tex: string; isDisplay: boolean }> = [];
	let from = 0;
	for (let at = text.search(/[$\\]/); at >= 0 && at < text.length;) {
		const found = formulaAt({ src: text, pos: at, posMax: text.length });
		if (found) {
			if (at > from) parts.push(text.slice(from, at));
			const isDisplayed = text.startsWith('$$', at) || /^\\{1,2}\[/.test(text.slice(at, at + 3));
			parts.push({
				tex: found.tex.trim(),
				isDisplay:
					isDisplayed && text.slice(0, at).trim() === '' && text.slice(found.end).trim() === '',
			});
			from = found.end;
		}
		const start = found ? found.end : at + 1;
		const next = text.slice(start).search(/[$\\]/);
		at = next < 0 ? -1 : start + next;
	}
	if (from < text.length || parts.length === 0) parts.push(text.slice(from));
	return parts;
}

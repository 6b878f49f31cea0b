import type { MarkdownIt, StateInline } from './types';

const sub = /~([\p{L}\p{N}+\-=()]{1,30})~(?!~)/uy;
const sup = /\^([\p{L}\p{N}+\-=()*′°]{1,30})\^/uy;

const highlight = /==(?=[^\s=])([^\n]{0,500}?[^\s=])==(?![\p{L}\p{N}=])/uy;
const inserted = /\+\+(?=[^\s+])([^\n]{0,500}?[^\s+])\+\+(?![\p{L}\p{N}+])/uy;

/**
 * `==marked==` of Obsidian, `++new++` of HackMD, `H~2~O` and `x^2^` of Pandoc, MkDocs and HackMD.
 * `a == b`, `C++`, `~/path` and `~~old~~` are something else.
 */
export function inlineMarks(md: MarkdownIt): void {
	const pair =
		(pattern: RegExp, mark: string, name: string) => (state: StateInline, silent: boolean) => {
			const { pos, posMax, src } = state;
			if (!src.startsWith(mark, pos)) return false;
			if (/[\p{L}\p{N}=+]/u.test(src[pos - 1] ?? '')) return false;
			pattern.lastIndex = pos;
			const found = pattern.exec(src)?.[0] ?? '';
			const end = pos + found.length;
			if (!found || end > posMax || found.slice(2, -2).includes(mark)) return false;
			if (!silent) {
				state.pos = pos + 2;
				state.posMax = end - 2;
				state.push(`${name}_open`, name, 1);
				md.inline.tokenize(state);
				state.push(`${name}_close`, name, -1);
				state.posMax = posMax;
			}
			state.pos = end;
			return true;
		};
	md.inline.ruler.before('escape', 'highlight', pair(highlight, '==', 'mark'));
	md.inline.ruler.before('escape', 'inserted', pair(inserted, '++', 'ins'));
	const rule =
		(pattern: RegExp, mark: string, name: string) => (state: StateInline, silent: boolean) => {
			const before = state.src[state.pos - 1] ?? ' ';
			if (state.src[state.pos] !== mark || /[\s~^\\]/.test(before)) return false;
			pattern.lastIndex = state.pos;
			const found = pattern.exec(state.src);
			if (!found || state.pos + found[0].length > state.posMax) return false;
			if (!silent) {
				state.push(`${name}_open`, name, 1);
				state.push('text', '', 0).content = found[1] ?? '';
				state.push(`${name}_close`, name, -1);
			}
			state.pos += found[0].length;
			return true;
		};
	md.inline.ruler.before('strikethrough', 'sub', rule(sub, '~', 'sub'));
	md.inline.ruler.before('emphasis', 'sup', rule(sup, '^', 'sup'));
}

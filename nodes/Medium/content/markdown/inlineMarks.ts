import type { MarkdownIt, StateInline } from './types';

const sub = /~([\p{L}\p{N}+\-=()]{1,30})~(?!~)/uy;
const sup = /\^([\p{L}\p{N}+\-=()*′°]{1,30})\^/uy;

/** `H~2~O` and `x^2^` of Pandoc, MkDocs and HackMD. `~/path` and `~~old~~` are something else. */
export function inlineMarks(md: MarkdownIt): void {
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

import { elementsOf, isInside, setChildren, setName, textOf, textsOf } from '../tree';
import type { Rule } from '../types';

const plain = '0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW';
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ';
const plainBelow = '0123456789+-−=()aehijklmnoprstuvx';
const lowered = '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ';

const unicode = {
	sup: new Map([...plain].map((character, index) => [character, [...raised][index] ?? ''])),
	sub: new Map([...plainBelow].map((character, index) => [character, [...lowered][index] ?? ''])),
};
/** Raised by themselves. */
const alwaysRaised = /^(?:[™®©℠ªº°*†‡]|\[[^\]]*\])$/u;

/** Superscript and subscript as Unicode where every character has one, else as `^(…)` and `_(…)`. */
export const superscript: Rule = (root) => {
	for (const mark of elementsOf(root, 'sup', 'sub')) {
		const text = textOf(mark).trim();
		const characters = mark.name === 'sup' ? unicode.sup : unicode.sub;
		if (text && !alwaysRaised.test(text) && !isInside(mark, 'pre', 'code')) {
			if ([...text].every((character) => characters.has(character))) {
				for (const part of textsOf(mark)) {
					part.data = [...part.data].map((character) => characters.get(character) ?? '').join('');
				}
			} else {
				setChildren(mark, [mark.name === 'sup' ? '^(' : '_(', ...mark.children, ')']);
			}
		}
		setName(mark, 'span');
	}
};

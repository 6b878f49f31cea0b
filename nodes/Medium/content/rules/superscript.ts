import { elementsOf, isInside, setChildren, setName, textOf, textsOf } from '../tree';
import type { Rule } from '../types';

const plain = '0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW';
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ';
const plainBelow = '0123456789+-−=()aehijklmnoprstuvx';
const lowered = '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ';

const unicode = { sup: pairs(plain, raised), sub: pairs(plainBelow, lowered) };

/** From each character to its raised one, which stays as it is. */
function pairs(from: string, to: string): Map<string, string> {
	const signs = [...to];
	return new Map([
		...signs.map((sign) => [sign, sign] as const),
		...[...from].map((sign, index) => [sign, signs[index] ?? ''] as const),
	]);
}

/** Raised by themselves. */
const alwaysRaised = /^(?:[™®©℠ªº°*†‡]|\[[^\]]*\])$/u;

/** Superscript and subscript as Unicode where every character has one, else as `^(…)` and `_(…)`. */
export const superscript: Rule = (root) => {
	// Inner ones first: an index can have a power of its own.
	for (const mark of elementsOf(root, 'sup', 'sub').toReversed()) {
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

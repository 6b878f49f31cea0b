import type { Element } from '../libraries';
import { isBlank, isElement } from './tree';

/** The number of a list's first item, `undefined` for a list without numbers. */
export function firstNumber(list: Element): number | undefined {
	if (list.name !== 'ol') return undefined;
	const start = readNumber(list.attribs.start);
	if (start !== undefined || list.attribs.reversed === undefined) return start ?? 1;
	return list.children.filter((child) => isElement(child, 'li') && !isBlank(child)).length;
}

/** The number of an item, which may have one of its own. */
export function numberOf(item: Element, number: number | undefined): number | undefined {
	return number === undefined ? undefined : (readNumber(item.attribs.value) ?? number);
}

export function numberAfter(list: Element, number: number | undefined): number | undefined {
	if (number === undefined) return undefined;
	return list.attribs.reversed === undefined ? number + 1 : number - 1;
}

function readNumber(value: string | undefined): number | undefined {
	return value !== undefined && /^\s*[-+]?\d{1,9}\s*$/.test(value) ? Number(value) : undefined;
}

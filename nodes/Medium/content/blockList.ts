import type { Piece } from './inline';
import { toNodes } from './inline';
import type { Element } from '../libraries';
import { element } from './tree';

/** The flat list of blocks that Medium has. */
export class BlockList {
	readonly all: Element[] = [];

	addText(name: string, pieces: readonly Piece[]): void {
		if (pieces.length > 0) this.all.push(element(name, {}, toNodes(pieces)));
	}

	/** Adds an item to the list that is there, or to a new one. @returns whether it has any text */
	addItem(pieces: readonly Piece[], number: number | undefined): boolean {
		if (pieces.length === 0) return false;
		const name = number === undefined ? 'ul' : 'ol';
		const last = this.all.at(-1);
		const list = last?.name === name ? last : undefined;
		// Medium counts from 1 in every list: another number can only be text.
		if (number !== undefined && number !== (list?.children.length ?? 0) + 1) {
			this.addText('p', [{ text: `${number}. `, marks: {} }, ...pieces]);
			return true;
		}
		const item = element('li', {}, toNodes(pieces));
		if (list) list.children.push(item);
		else this.all.push(element(name, {}, [item]));
		return true;
	}
}

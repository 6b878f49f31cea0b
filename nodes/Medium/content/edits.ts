/** A change of a text by offsets. Everything outside of it stays byte for byte as it was. */
export interface Edit {
	from: number;
	to: number;
	text: string;
}

export function insertion(at: number, text: string): Edit {
	return { from: at, to: at, text };
}

/**
 * Applies edits that were all made for the same text, in any order. Insertions at one place keep their order and
 * come before what is replaced there.
 * An edit that begins inside an earlier one is left out: what it was meant for is no longer there.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
	const parts: string[] = [];
	let done = 0;
	for (const edit of [...edits].sort(byPlace)) {
		if (edit.from < done) continue;
		parts.push(text.slice(done, edit.from), edit.text);
		done = edit.to;
	}
	parts.push(text.slice(done));
	return parts.join('');
}

function byPlace(one: Edit, other: Edit): number {
	return one.from - other.from || Number(isReplacement(one)) - Number(isReplacement(other));
}

function isReplacement({ from, to }: Edit): boolean {
	return to > from;
}

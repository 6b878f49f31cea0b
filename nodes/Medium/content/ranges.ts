/** A piece of a text by offsets, the end excluded. */
export interface Range {
	from: number;
	to: number;
}

/** Whether a place lies in one of the ranges, which are sorted and do not overlap. */
export function isInside(ranges: readonly Range[], place: number): boolean {
	let low = 0;
	let high = ranges.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const range = ranges[middle];
		if (range && range.to <= place) low = middle + 1;
		else high = middle;
	}
	const candidate = ranges[low];
	return candidate !== undefined && candidate.from <= place;
}

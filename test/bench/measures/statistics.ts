export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	const [low = NaN, high = NaN] = sorted.slice(sorted.length % 2 ? middle : middle - 1);
	return sorted.length % 2 ? low : (low + high) / 2;
}

/** `12.3 (11.9 to 14.0)`: the median, the lowest and the highest. */
export function spread(values: readonly number[], digits = 0): string {
	const [low, middle, high] = [Math.min(...values), median(values), Math.max(...values)];
	const [a, b, c] = [low, middle, high].map((value) => value.toFixed(digits));
	return `${b} (${a} to ${c})`;
}

/** Rounds of contestants that take turns; each round begins with another one, so that none always follows the same. */
export async function interleaved<Name extends string | number>(
	names: readonly Name[],
	rounds: number,
	run: (name: Name) => Promise<void>,
): Promise<void> {
	for (let round = 0; round < rounds; round++) {
		for (let place = 0; place < names.length; place++) {
			const name = names[(round + place) % names.length];
			if (name !== undefined) await run(name);
		}
	}
}

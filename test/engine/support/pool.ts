/** Runs `work` on every entry, never more than `width` at a time, and gives the results in order. */
export async function inParallel<Entry, Result>(
	entries: readonly Entry[],
	width: number,
	work: (entry: Entry) => Promise<Result>,
): Promise<Result[]> {
	const results: Result[] = [];
	const waiting = entries.entries();
	const worker = async () => {
		for (const [index, entry] of waiting) results[index] = await work(entry);
	};
	await Promise.all(Array.from({ length: width }, worker));
	return results;
}

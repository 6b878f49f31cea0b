function isBranch(value: unknown): value is unknown[] | Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}

/**
 * Reads the form in which n8n stores and sends run data: a JSON array of values in which every
 * string inside an object or a list is the index of another value. It can have cycles.
 */
export function parseFlatted(text: string): unknown {
	const values: unknown = JSON.parse(text);
	if (!Array.isArray(values)) throw new Error('Not run data: a JSON array was expected.');
	const branches = new Map<number, unknown>();
	const resolve = (reference: unknown): unknown =>
		typeof reference === 'string' ? valueAt(Number(reference)) : reference;
	const valueAt = (index: number): unknown => {
		const value: unknown = values[index];
		if (!isBranch(value)) return value;
		if (branches.has(index)) return branches.get(index);
		if (Array.isArray(value)) {
			const list: unknown[] = [];
			branches.set(index, list);
			for (const entry of value) list.push(resolve(entry));
			return list;
		}
		const object: Record<string, unknown> = {};
		branches.set(index, object);
		for (const [key, entry] of Object.entries(value)) object[key] = resolve(entry);
		return object;
	};
	return valueAt(0);
}

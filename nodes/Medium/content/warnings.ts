import { quoteAll } from './values';

/** Collects what readers miss: one sentence per kind, however often it occurs. */
export class Warnings {
	private readonly namesOf = new Map<string, Set<string>>();

	/** @param sentence a constant, in which `{names}` stands for the first few names. */
	add(sentence: string, name?: string): void {
		const names = this.namesOf.get(sentence) ?? new Set();
		if (name) names.add(name.replace(/\s+/g, ' ').trim());
		this.namesOf.set(sentence, names);
	}

	sentences(): string[] {
		return [...this.namesOf].map(([sentence, names]) =>
			sentence.replace('{names}', () => quoteAll([...names], 3)),
		);
	}
}

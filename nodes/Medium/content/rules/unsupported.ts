import type { HtmlTag, HtmlVisitor } from '../parsers/html';
import { quoteAll } from '../values';
import { findWordPressShortcodes } from './shortcodes';

const lostElements: ReadonlyMap<string, string> = new Map([
	['iframe', 'embedded pages (iframe)'],
	['script', 'scripts'],
	['form', 'forms'],
	['video', 'videos'],
	['audio', 'audio players'],
	['object', 'embedded objects'],
	['embed', 'embedded objects'],
]);
const lists = new Set(['ul', 'ol']);

/** Remembers what Medium cannot show, for a warning. */
export class Unsupported implements HtmlVisitor {
	private readonly lost = new Set<string>();

	private readonly shortcodes = new Set<string>();

	private listDepth = 0;

	private codeDepth = 0;

	constructor(private readonly html: string) {}

	open({ name }: HtmlTag): void {
		const lost = lostElements.get(name);
		if (lost) this.lost.add(lost);
		if (name === 'table') this.addTables();
		if (name === 'pre' || name === 'code' || name === 'script') this.codeDepth++;
		if (!lists.has(name)) return;
		this.listDepth++;
		if (this.listDepth > 1) this.addNestedLists();
	}

	close({ name }: { name: string }): void {
		if (lists.has(name) && this.listDepth > 0) this.listDepth--;
		if ((name === 'pre' || name === 'code' || name === 'script') && this.codeDepth > 0) {
			this.codeDepth--;
		}
	}

	text(from: number, to: number): void {
		if (this.codeDepth > 0) return;
		this.addShortcodes(findWordPressShortcodes(this.html.slice(from, to)));
	}

	addTables(): void {
		this.lost.add('tables');
	}

	addNestedLists(): void {
		this.lost.add('nested lists');
	}

	addShortcodes(names: readonly string[]): void {
		for (const name of names) {
			if (this.shortcodes.size < 50) this.shortcodes.add(name);
		}
	}

	warnings(): string[] {
		const warnings: string[] = [];
		if (this.lost.size > 0) {
			warnings.push(
				`Medium does not show everything in this content: ${[...this.lost].join(', ')}.`,
			);
		}
		if (this.shortcodes.size > 0) {
			warnings.push(`Medium shows these shortcodes as text: ${quoteAll([...this.shortcodes])}.`);
		}
		return warnings;
	}
}

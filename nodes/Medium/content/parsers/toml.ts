import { parse, TomlError } from 'smol-toml';

/** What cannot be read, and in which line of the text (1 is the first), where that is known. */
export interface Unreadable {
	reason: string;
	line?: number;
}

/** Reads TOML; never throws. */
export function readToml(text: string): { value: unknown } | { unreadable: Unreadable } {
	try {
		return { value: parse(text, { maxDepth: 50, integersAsBigInt: 'asNeeded' }) };
	} catch (error) {
		if (!(error instanceof TomlError)) return { unreadable: { reason: 'it cannot be read' } };
		const [reason = ''] = error.message.split('\n');
		return {
			unreadable: { reason: reason.replace('Invalid TOML document: ', ''), line: error.line },
		};
	}
}

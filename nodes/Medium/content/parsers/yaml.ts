import { FAILSAFE_SCHEMA, loadAll, YAMLException } from 'js-yaml';

/** What cannot be read, and in which line of the text (1 is the first), where that is known. */
export interface Unreadable {
	reason: string;
	line?: number;
}

/**
 * Reads YAML; never throws. A text of comments alone gives `undefined`. Every scalar stays the text it is, so that a title of `1.10` or `2024-01-01` is kept.
 */
export function readYaml(text: string): { value: unknown } | { unreadable: Unreadable } {
	try {
		return { value: loadAll(text, { schema: FAILSAFE_SCHEMA })[0] };
	} catch (error) {
		if (!(error instanceof YAMLException)) return { unreadable: { reason: 'it cannot be read' } };
		const line = error.mark === undefined ? undefined : error.mark.line + 1;
		return { unreadable: { reason: error.reason, ...(line !== undefined && { line }) } };
	}
}

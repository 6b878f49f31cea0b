import { cleanTitle, collapse } from './rules/cleanTitle';
import { quote } from './values';

/** A title or subtitle without the entities and tags that feeds put into it, with a warning where there were any. */
export async function readPlainText(
	field: string,
	value: unknown,
): Promise<{ text: unknown; warnings: string[] }> {
	if (typeof value !== 'string') return { text: value, warnings: [] };
	const collapsed = collapse(value);
	if (!/[&<]/.test(collapsed)) return { text: collapsed, warnings: [] };
	const { decodeEntities } = await import('./parsers/html');
	const text = cleanTitle(collapsed, decodeEntities);
	const warnings = text === collapsed ? [] : [`${field} held HTML and is sent as ${quote(text)}.`];
	return { text, warnings };
}

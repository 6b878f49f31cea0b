import { readContentFormat } from './fields';
import { fillDraft, findFrontMatter, frontMatterError, readFrontMatter } from './rules/frontMatter';
import type { PostDraft } from './types';
import { isRecord } from '../isRecord';
import { isUnset } from './values';

/**
 * Cuts the front matter off Markdown content and fills the fields that the user left empty. A draft without one comes back as it is.
 * @throws InputError naming the line of front matter that is broken.
 */
export async function takeFrontMatter(
	draft: PostDraft,
): Promise<{ draft: PostDraft; subtitle?: unknown; warnings: string[] }> {
	const asItIs = { draft, warnings: [] };
	const { content } = draft;
	if (typeof content !== 'string' || readContentFormat(draft.contentFormat) !== 'markdown') {
		return asItIs;
	}
	const found = findFrontMatter(content);
	if (!found) return asItIs;
	const read =
		found.language === 'YAML'
			? (await import('./parsers/yaml')).readYaml(found.block)
			: (await import('./parsers/toml')).readToml(found.block);
	if ('unreadable' in read) throw frontMatterError(read.unreadable);
	// Text between two rules across the page is no front matter.
	const values = isUnset(read.value) ? {} : read.value;
	if (!isRecord(values)) return asItIs;
	const front = readFrontMatter(values);
	return {
		...fillDraft({ ...draft, content: found.rest }, front),
		subtitle: front.subtitle,
	};
}

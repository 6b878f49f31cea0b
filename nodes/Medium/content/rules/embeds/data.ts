import type { Element } from '../../../libraries';
import { element, isBlank, rename, setChildren } from '../../tree';
import type { RuleContext } from '../../types';
import { isRecord } from '../../../isRecord';
import { becomeLink } from './link';
import { embedPage } from './pages';

/**
 * Substack's feeds have some embeds as empty elements with all they show in `data-attrs`.
 * @returns whether the element is one.
 */
export function writeDataEmbed(node: Element, context: RuleContext): boolean {
	const stated = node.attribs['data-attrs'];
	if (!stated || node.name !== 'div' || node.children.some((child) => !isBlank(child)))
		return false;
	const values = readObject(stated);
	if (!values) return false;
	const text = (...names: string[]) =>
		names
			.map((name) => values[name])
			.find((value): value is string => typeof value === 'string' && !!value.trim());
	const url = text('url', 'canonical_url', 'href', 'src') ?? videoOf(text('videoId'));
	const words = text('full_text', 'text', 'truncated_body_text');
	if (!url || !/^https?:/i.test(url)) return false;
	const title = text('title', 'name', 'label');
	const author = text('name', 'authorName', 'author_name');
	const handle = text('username', 'authorHandle');
	if (words && (author ?? handle)) {
		const by = [author, handle && `(@${handle})`].filter(Boolean).join(' ');
		rename(node, 'blockquote');
		setChildren(node, [
			element('p', {}, [words]),
			element('p', {}, ['— ', element('a', { href: url }, [by])]),
		]);
		context.warn("Medium's API takes no embeds, so these became quotes: {names}.", url);
	} else {
		const more = words ? [element('br'), element('span', {}, [words])] : [];
		becomeLink(node, embedPage(url), title, context, more);
	}
	return true;
}

function videoOf(id: string | undefined): string | undefined {
	return id && /^[\w-]{6,15}$/.test(id) ? `https://www.youtube.com/watch?v=${id}` : undefined;
}

function readObject(json: string): Record<string, unknown> | undefined {
	try {
		const value: unknown = JSON.parse(json);
		return isRecord(value) ? value : undefined;
	} catch {
		return undefined;
	}
}

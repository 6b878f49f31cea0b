import type { Edit } from './edits';
import { applyEdits, insertion } from './edits';
import type { HtmlTag } from './parsers/html';
import { htmlFooter } from './rules/footer';
import { takeHtmlImages } from './rules/htmlImages';
import { HtmlOpening } from './rules/htmlOpening';
import { HtmlTables } from './rules/htmlTables';
import { completeHtmlLinks } from './rules/links';
import { addTitle } from './rules/title';
import { Unsupported } from './rules/unsupported';
import type { HtmlTools, Plan, Shaped } from './plan';
import { escapeHtml } from './text';

/** Longer texts are sent as they are. 5 MB take less than a second. */
const maxLength = 10 * 1024 * 1024;

/** Applies the rules to HTML. */
export async function shapeHtml(content: string, plan: Plan): Promise<Shaped> {
	if (content.length > maxLength) {
		const warning =
			'The content is longer than 10 MB, so it is sent as it is, without title, links and images being looked at.';
		return { source: content, edits: [], warnings: [warning] };
	}
	const html = await import('./parsers/html');
	const source = replaceTables(content, plan, html);
	const edits: Edit[] = [];
	const opening = new HtmlOpening(source, html.decodeEntities);
	const unsupported = new Unsupported(source);
	const taken = new WeakSet<HtmlTag>();
	html.walkHtml(source, [
		opening,
		unsupported,
		...(plan.images ? [takeHtmlImages(plan.images, edits, taken)] : []),
		completeHtmlLinks(plan.links, edits, (tag) => taken.has(tag)),
	]);
	opening.end();

	const title = addTitle(opening, { ...plan, write: writeHeading, writeHtml: writeHeading });
	edits.push(...title.edits);
	const footer = plan.footerUrl === undefined ? undefined : htmlFooter(source, plan.footerUrl);
	if (footer !== undefined) edits.push(insertion(source.length, footer));
	return { source, edits, warnings: [...title.warnings, ...unsupported.warnings()] };
}

function replaceTables(content: string, { tables }: Plan, html: HtmlTools): string {
	if (tables === 'leave' || !/<table/i.test(content)) return content;
	const visitor = new HtmlTables(content, tables, html.decodeEntities);
	html.walkHtml(content, [visitor]);
	return applyEdits(content, visitor.edits);
}

export function writeHeading(level: number, text: string): string {
	return `<h${level}>${escapeHtml(text)}</h${level}>\n`;
}

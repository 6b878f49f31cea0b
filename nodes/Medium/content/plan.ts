import type { Edit } from './edits';
import type { HtmlVisitor } from './parsers/html';
import type { Images } from './rules/images';
import type { Links } from './rules/links';
import type { Shape } from './shape';

/** What is to be done to one post's content. */
export interface Plan extends Pick<Shape, 'tables' | 'obsidian'> {
	/** The title to put in front, `undefined` to leave the content without. */
	title: string | undefined;
	subtitle: string | undefined;
	links: Links;
	/** `undefined` where local images are left alone. */
	images: Images | undefined;
	/** The canonical URL for the footer, `undefined` for no footer. */
	footerUrl: string | undefined;
}

/** The content after all rules, still as edits, since addresses of uploaded images come later. */
export interface Shaped {
	/** The text that `edits`, and those of the images, are made for. */
	source: string;
	edits: Edit[];
	warnings: string[];
}

/** The functions of the HTML parser, which is loaded on first use. */
export interface HtmlTools {
	decodeEntities: (text: string) => string;
	walkHtml: (html: string, visitors: readonly HtmlVisitor[], offset?: number) => void;
}

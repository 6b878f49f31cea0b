import type { Element } from '../../libraries';
import { elementsOf, hasClass, isInside, removeAll, setChildren, setName } from '../tree';
import type { Rule } from '../types';
import { emojiOf } from './pictures/emojiPictures';
import { isEmptyPicture } from './pictures/placeholders';
import { realSource } from './pictures/sources';
import { isBadge, isTracker } from './pictures/trackers';
import { joinTwins } from './pictures/twins';

/**
 * Gives every `img` the address of the picture that readers of the page see, the best of a set,
 * and takes away what is no picture: placeholders, counters, emoji. What is left has only
 * `src`, `alt`, `title`, `class` and, for `![[…]]`, `data-file`.
 */
export const pictures: Rule = (root, context) => {
	showScripts(elementsOf(root, 'script'));
	joinTwins(elementsOf(root, 'noscript'));
	const gone: Element[] = elementsOf(root, 'source').filter((node) => isInside(node, 'picture'));
	for (const image of elementsOf(root, 'img', 'amp-img')) {
		setName(image, 'img');
		setChildren(image, []);
		const source = realSource(image);
		const emoji = emojiOf(image);
		if (emoji !== undefined) {
			becomeText(image, emoji);
		} else if (source === undefined || isEmptyPicture(source) || isTracker(image, source)) {
			gone.push(image);
			const { alt } = image.attribs;
			if (source === undefined && alt?.trim() && !hasClass(image, 'kg-audio-thumbnail')) {
				context.warn('These images have no URL and were left out: {names}.', alt);
			}
		} else if (isBadge(image.attribs['data-canonical-src'] ?? source)) {
			gone.push(image);
			context.warn('These badges were left out: {names}.', image.attribs.alt ?? source);
		} else {
			keep(image, source);
		}
	}
	removeAll(gone);
};

function keep(image: Element, source: string): void {
	const { alt, title, class: classes, 'fig-alt': figureAlt } = image.attribs;
	const file = image.attribs['data-file'];
	const words = figureAlt ?? alt;
	image.attribs = {
		// Wix shows a small blurred copy until its script has run.
		src: source.replace(
			/^([^/]*\/\/[^/]*wixstatic\.com\/media\/[^/?#]+)\/v1\/[^?#]*,blur_[^?#]*/,
			'$1',
		),
		// Webflow's words for an image without any.
		...(words && !words.startsWith('__wf_reserved') && { alt: words }),
		...(title && { title }),
		...(classes && { class: classes }),
		...(file !== undefined && { 'data-file': file }),
	};
}

/** An element that is unknown to Medium shows its children only. */
function becomeText(image: Element, text: string): void {
	setName(image, 'span');
	image.attribs = {};
	setChildren(image, [text]);
}

/** Scripts that show something at their place are embeds like any other; all others are not for readers. */
function showScripts(scripts: readonly Element[]): void {
	for (const script of scripts) {
		if (!/^(?:https?:)?\/\/(?:gist\.github\.com|asciinema\.org)\//i.test(script.attribs.src ?? ''))
			continue;
		setName(script, 'iframe');
		setChildren(script, []);
	}
}

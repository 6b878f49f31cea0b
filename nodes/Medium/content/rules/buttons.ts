import type { Element } from '../../libraries';
import {
	classesOf,
	element,
	elementsOf,
	removeAll,
	rename,
	setChildren,
	setName,
	textOf,
} from '../tree';
import type { Rule } from '../types';

/** Share buttons, subscription boxes, related posts and comments of blogs' tools and plugins. */
const boxes =
	/^(?:subscription-widget(?:-wrap(?:-editor)?)?|subscribe-widget|captioned-button-wrap|install-substack-app-embed|poll-embed|community-chat|sharedaddy|sd-block|sd-like|jp-relatedposts|wp-block-jetpack-(?:subscriptions|like|sharing-button.*|related-posts)|jetpack_subscription_widget|jetpack-subscribe.*|wpcnt|addtoany_(?:share_save_container|content|list)|yarpp(?:-related)?|crp_related|feedflare|shared-counts-wrap|heateor_sss_sharing_container|ssba|swp_social_panel|essb_links|simplesocialbuttons|social-share(?:-buttons)?|share-buttons|sharing-buttons|rp4wp-related-posts|related-posts|mc_embed_signup|mc4wp-form|kg-signup-card|formkit-form|embeddable-buttondown-form|newsletter-form|comment-respond|post-share-buttons|sqs-block-newsletter|sqs-block-form|ez-toc-title-toggle|wp-block-file__button|mcnFollowContent|et_pb_social_media_follow)$/;
const boxIds = /^(?:jp-relatedposts|mc_embed_(?:signup|shell)|jp-post-flair|respond)$/;
const buttonClass =
	/^(?:button|btn|button-wrapper|button__link|kg-btn|kg-button-card|wp-block-button__link|wp-element-button|sqs-block-button-element)$/;
const shareOrSubscribe =
	/%%share_url%%|%%checkout_url%%|\/subscribe\?|[?&]action=(?:share|gift)|^#\/portal|\/sharer\.php|twitter\.com\/(?:share|intent)|x\.com\/intent|linkedin\.com\/(?:shareArticle|sharing)|pinterest\.com\/pin\/create|reddit\.com\/submit|wa\.me\/\?text|api\.whatsapp\.com\/send|feeds\.wordpress\.com\/1\.0\/go|feeds\.feedburner\.com\/~ff/i;
const shareWords =
	/^(?:share|share this(?: post)?|share on .{1,30}|tweet|pin it|subscribe(?: now)?|sign up(?: now)?|copy|copy link|copy code|copied!?|print|like|follow|leave a comment|give a gift subscription)$/i;
/** A box with more text than this has the article in it. */
const longestBox = 4000;
/** A form with more text than this is a page that its tool put into a form. */
const longestForm = 1500;

/** Share and subscribe buttons and forms go; other buttons with a URL are links. */
export const buttons: Rule = (root, context) => {
	const gone: Element[] = [];
	for (const node of elementsOf(root)) {
		const isBox =
			classesOf(node).some((name) => boxes.test(name)) || boxIds.test(node.attribs.id ?? '');
		if (isBox && textOf(node).length < longestBox) {
			gone.push(node);
		} else if (node.name === 'form') {
			if (textOf(node).length > longestForm) {
				rename(node, 'div');
			} else {
				gone.push(node);
				context.warn('Medium has no forms. These were left out: {names}.', nameOf(node));
			}
		} else if (['input', 'select', 'option'].includes(node.name)) {
			if (node.attribs.type !== 'checkbox') gone.push(node);
		} else if (node.name === 'textarea') {
			setName(node, 'pre');
		} else if (isGoneButton(node)) {
			gone.push(node);
		} else if (node.name === 'button') {
			writeButton(node);
		}
	}
	removeAll(gone);
};

function nameOf(form: Element): string {
	const { name, id, action } = form.attribs;
	const words = textOf(form).replace(/\s+/g, ' ').trim();
	return words.slice(0, 40) || name || id || action || 'form';
}

function isGoneButton(node: Element): boolean {
	if (node.name !== 'a' && node.name !== 'button') return false;
	const href = node.attribs.href ?? '';
	const text = textOf(node).trim();
	const isButton = node.name === 'button' || classesOf(node).some((name) => buttonClass.test(name));
	if (isButton && (shareWords.test(text) || text === ''))
		return elementsOf(node, 'img').length === 0;
	return shareOrSubscribe.test(href) && (isButton || shareWords.test(text) || !text);
}

/** `<button onclick="location.href='…'">` is a link; any other button leaves its words. */
function writeButton(button: Element): void {
	const { onclick = '', formaction, 'data-href': href, 'data-url': dataUrl } = button.attribs;
	const inScript = /(?:location(?:\.href)?\s?=\s?|window\.open\()\s?['"]([^'"]+)['"]/.exec(onclick);
	const url = inScript?.[1] ?? href ?? dataUrl ?? formaction;
	const words = [...button.children];
	rename(button, 'span');
	if (url) setChildren(button, [element('a', { href: url }, words)]);
}

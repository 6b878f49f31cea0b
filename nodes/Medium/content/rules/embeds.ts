import type { Element } from '../../libraries';
import {
	closest,
	element,
	elementsOf,
	hasAnyClass,
	hasClass,
	isBlank,
	isElement,
	setChildren,
	setName,
	textOf,
} from '../tree';
import type { Rule, RuleContext } from '../types';
import { isCard, writeCard } from './embeds/cards';
import { writeDataEmbed } from './embeds/data';
import { becomeLink, becomeNothing } from './embeds/link';
import { embedPage } from './embeds/pages';

const players = new Set(
	'iframe video audio embed object oembed qiita-embed-ogp amp-iframe amp-video amp-youtube amp-vimeo lite-youtube lite-vimeo youtube-video'.split(
		' ',
	),
);
const quoteClasses = [
	'twitter-tweet',
	'twitter-video',
	'instagram-media',
	'tiktok-embed',
	'mastodon-embed',
	'bluesky-embed',
	'text-post-media',
	'reddit-embed-bq',
	'imgur-embed-pub',
];
/** Frames of advertisers, statistics and subscription forms. */
const unwanted =
	/googletagmanager\.com|googlesyndication\.com|doubleclick\.net|amazon-adsystem\.com|substack\.com\/embed|embeds\.beehiiv\.com|facebook\.com\/plugins\/like/i;
/** Videos and sounds in the place of a picture, as GitLab and Obsidian play them. */
const mediaFile = /\.(?:mp4|webm|mov|m4v|ogv|mp3|m4a|wav|ogg)(?:$|[?#])/i;
/** What players of Ghost and WordPress draw around a video. */
const playerParts = [
	'kg-video-overlay',
	'kg-video-player-container',
	'kg-audio-player',
	'kg-audio-thumbnail',
	'mejs-controls',
];

/** Medium's API takes no embeds: each becomes a link to the page that a person would open; quotes stay quotes. */
export const embeds: Rule = (root, context) => {
	for (const node of elementsOf(root)) {
		if (!isInRoot(node)) continue;
		if (hasAnyClass(node, playerParts)) setChildren(node, []);
		else if (players.has(node.name)) writePlayer(node, context);
		else if (node.name === 'img' && mediaFile.test(node.attribs.src ?? ''))
			becomeLink(node, node.attribs.src ?? '', node.attribs.alt, context);
		else if (isCard(node)) writeCard(node, context);
		else if (hasAnyClass(node, quoteClasses)) writeQuote(node, context);
		else if (hasClass(node, 'wp-block-embed__wrapper')) writeBareUrl(node, context);
		else if (hasClass(node, 'rll-youtube-player', 'sqs-video-wrapper', 'elementor-widget-video')) {
			// The video plugin of WP Rocket, and Squarespace and Elementor, whose scripts write the frame.
			const { 'data-src': source, 'data-alt': alt, 'data-html': frame } = node.attribs;
			const setting = /"(?:youtube|vimeo|dailymotion)_url":"([^"]+)"/.exec(
				node.attribs['data-settings'] ?? '',
			)?.[1];
			const url =
				source ?? /\ssrc="([^"]+)"/.exec(frame ?? '')?.[1] ?? setting?.replaceAll('\\/', '/');
			if (url && elementsOf(node, 'iframe').length === 0)
				becomeLink(node, embedPage(url), alt, context);
		} else writeDataEmbed(node, context);
	}
};

function writePlayer(player: Element, context: RuleContext): void {
	const url = addressOf(player);
	const isTwin = hasClass(player, 'wp-embedded-content', 'wp-block-file__embed');
	if (
		!url ||
		isTwin ||
		unwanted.test(url) ||
		!/^(?:https?:|\/|\.|[\w%-]+\.\w+|[\w%-]+\/)/i.test(url)
	) {
		// Some players have a link for readers without them; everybody else's children only excuse them.
		const link = elementsOf(player, 'a').find((node) => !isBlank(node));
		if (link && !isTwin) becomeLink(player, link.attribs.href ?? '', textOf(link), context);
		else becomeNothing(player);
		return;
	}
	const link = elementsOf(player, 'a').find((node) => /bandcamp/.test(node.attribs.href ?? ''));
	const { title, 'aria-label': label } = player.attribs;
	const name = link ? textOf(link) : (title ?? label ?? titleBeside(player));
	becomeLink(player, link?.attribs.href ?? embedPage(url), name, context);
}

/** Ghost writes the name of a sound next to its player. */
function titleBeside(player: Element): string | undefined {
	const card = closest(player, (node) => hasClass(node, 'kg-audio-card'));
	const title = card && elementsOf(card).find((node) => hasClass(node, 'kg-audio-title'));
	const text = title && textOf(title).trim();
	if (title) setChildren(title, []);
	return text;
}

function addressOf(player: Element): string {
	const { attribs } = player;
	const id = attribs['data-videoid'] ?? attribs.videoid;
	if (id) {
		const isVimeo = player.name.includes('vimeo');
		return isVimeo ? `https://vimeo.com/${id}` : `https://www.youtube.com/watch?v=${id}`;
	}
	const stated =
		[
			attribs['data-src'],
			attribs['data-lazy-src'],
			attribs['data-litespeed-src'],
			// Zenn.
			/^https?%3A/i.test(attribs['data-content'] ?? '')
				? new URLSearchParams(`u=${attribs['data-content']}`).get('u')
				: undefined,
			attribs.src,
			attribs.data,
			attribs.url,
		]
			.map((value) => value?.trim())
			.find((value) => value && !/^(?:about:|data:|javascript:)/i.test(value)) ?? '';
	if (stated) return stated;
	const inside = elementsOf(player, 'source', 'embed', 'param').find(
		({ attribs: of }) => of.src ?? (/^(?:movie|src|url)$/i.test(of.name ?? '') ? of.value : ''),
	);
	return (inside?.attribs.src ?? inside?.attribs.value ?? '').trim();
}

/** The words of a post on X, Instagram and the like stay as a quote, with a link to it. */
function writeQuote(quote: Element, context: RuleContext): void {
	const { attribs } = quote;
	const stated =
		attribs['data-instgrm-permalink'] ??
		attribs.cite ??
		attribs['data-embed-url'] ??
		attribs['data-text-post-permalink'] ??
		'';
	const links = elementsOf(quote, 'a').filter(({ attribs: { href } }) => href);
	const url =
		stated.replace(/\/embed\/?$/, '').replace(/[?&]utm_[^]*/, '') ||
		links.at(-1)?.attribs.href ||
		'';
	if (!url) return;
	if (!textOf(quote).trim()) {
		becomeLink(quote, url, undefined, context);
		return;
	}
	setName(quote, 'blockquote');
	quote.attribs = {};
	if (links.length === 0) {
		setChildren(quote, [...quote.children, element('p', {}, [element('a', { href: url }, [url])])]);
	}
	context.warn("Medium's API takes no embeds, so these became quotes: {names}.", url);
}

/** WordPress' REST API has the bare URL where the page has the player. */
function writeBareUrl(wrapper: Element, context: RuleContext): void {
	const text = textOf(wrapper).trim();
	if (elementsOf(wrapper).length > 0 || !/^https?:\/\/\S+$/.test(text)) return;
	becomeLink(wrapper, embedPage(text), undefined, context);
}

/** An embed in an embed is gone with it. */
function isInRoot(node: Element): boolean {
	let top: Element = node;
	while (isElement(top.parent)) top = top.parent;
	return top.parent !== null;
}

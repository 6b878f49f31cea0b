import { markdownToHtml } from '../markdown';
import { escapeText } from '../pages/escape';
import type { World } from '../state/world';
import type { SandboxPost, SandboxPublication } from '../types';
import type { Channel } from './channel';

/** One post in a feed: its whole text, or a preview of it. */
export function itemXml(world: World, post: SandboxPost, channel: Channel): string {
	const { id, title, tags, url, publishedAt = post.createdAt, updatedAt = publishedAt } = post;
	const link = `${url}?source=${channel.source}`;
	const publication = world.publications.get(post.publicationId ?? '');
	const author = world.users.get(post.authorId)?.name ?? '';
	const isPreview = channel.onlyPreviews || post.isMembersOnly === true;
	const lines = [
		`<title>${cdata(title)}</title>`,
		...(isPreview
			? [`<description>${cdata(previewHtml(post, link, publication))}</description>`]
			: []),
		`<link>${escapeText(link)}</link>`,
		`<guid isPermaLink="false">https://medium.com/p/${id}</guid>`,
		...(post.isResponse ? [] : tags.map((tag) => `<category>${cdata(tag)}</category>`)),
		`<dc:creator>${cdata(author)}</dc:creator>`,
		`<pubDate>${new Date(publishedAt).toUTCString()}</pubDate>`,
		`<atom:updated>${new Date(updatedAt).toISOString()}</atom:updated>`,
		...(isPreview
			? []
			: [`<content:encoded>${cdata(fullHtml(post, publication))}</content:encoded>`]),
	];
	return `        <item>\n${lines.map((line) => `            ${line}\n`).join('')}        </item>\n`;
}

function cdata(text: string): string {
	return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

function contentOf({ content, contentFormat }: SandboxPost): string {
	const html = contentFormat === 'markdown' ? markdownToHtml(content) : content;
	// Feeds do not repeat the title.
	return html.replace(/^\s*<h1>[^<]*<\/h1>\s*/, '').trim();
}

/** The whole text, with what Medium adds to it. */
function fullHtml(post: SandboxPost, publication?: SandboxPublication): string {
	const pixel = `<img src="https://medium.com/_/stat?event=post.clientViewed&referrerSource=full_rss&postId=${post.id}" width="1" height="1" alt="">`;
	return contentOf(post).replace(iframe, embedded) + pixel + publishedLine(post, publication);
}

const iframe = /<iframe[^>]*src="([^"]*)"[^>]*>[^]*?<\/iframe>/g;

/** Embeds go through embedly. The code of a Gist is lost. */
function embedded(_: string, address: string): string {
	if (new URL(address).hostname === 'gist.github.com') {
		const media = 'https://medium.com/media/fbc24a94d16f632564698f2b2b08bcc0/href';
		return `<iframe src="" width="0" height="0" frameborder="0" scrolling="no"><a href="${media}">${media}</a></iframe>`;
	}
	const url = encodeURIComponent(address);
	return `<iframe src="https://cdn.embedly.com/widgets/media.html?src=${url}&amp;display_name=Video&amp;url=${url}&amp;type=text%2Fhtml&amp;schema=video" width="640" height="480" frameborder="0" scrolling="no"><a href="https://medium.com/media/0123456789abcdef/href">https://medium.com/media/0123456789abcdef/href</a></iframe>`;
}

function publishedLine({ title, url }: SandboxPost, publication?: SandboxPublication): string {
	if (!publication) return '';
	const story = `<a href="${url}">${escapeText(title)}</a>`;
	const place = `<a href="${publication.url}">${escapeText(publication.name)}</a>`;
	return `<hr><p>${story} was originally published in ${place} on Medium, where people are continuing the conversation by highlighting and responding to this story.</p>`;
}

/** What non-members see: a picture, a few words and a link. */
function previewHtml(post: SandboxPost, link: string, publication?: SandboxPublication): string {
	const html = contentOf(post);
	const image = /<img[^>]*src="([^"]*)"/.exec(html)?.[1];
	const words = html
		.replace(/<[^>]*>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
	const snippet = words.length > 140 ? `${words.slice(0, 140)}&#x2026;` : words;
	return [
		'<div class="medium-feed-item">',
		...(image
			? [`<p class="medium-feed-image"><a href="${link}"><img src="${image}" width="1920"></a></p>`]
			: []),
		`<p class="medium-feed-snippet">${snippet}</p>`,
		`<p class="medium-feed-link"><a href="${link}">Continue reading on ${escapeText(publication?.name ?? 'Medium')} »</a></p>`,
		'</div>',
	].join('');
}

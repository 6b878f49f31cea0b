import { escapeText } from './escape';
import { day, page } from './layout';
import { badges } from './profile-page';
import { storyOf } from './story';
import { readerHtml } from '../../../nodes/Medium/preview/storyHtml';
import { readingMinutes } from '../../../nodes/Medium/preview/storyText';
import { licenseUrls } from '../api/licenses';
import type { SandboxPost, SandboxPublication, SandboxUser } from '../types';

const banners = {
	public: '',
	draft:
		'<p class="banner" role="note"><strong>This is a draft.</strong> Readers do not see it.</p>',
	unlisted:
		'<p class="banner" role="note"><strong>This post is unlisted.</strong> Only people who have its link see it.</p>',
};

/** A post as a reader would see it. Its title stands in the window's title only, as on Medium. */
export function postPage(
	post: SandboxPost,
	author?: SandboxUser,
	publication?: SandboxPublication,
): string {
	const story = storyOf(post);
	const lost = [...story.lost].map(([what, count]) => `${count} × ${what}`);
	return page(
		post.title,
		`${banners[post.publishStatus]}
<p class="meta byline">${byline(post, author, publication)} · ${readingMinutes(story)} min read</p>
<article class="story">${readerHtml(story)}</article>
<footer class="after"><p>${badges(post)}</p>
${canonicalLine(post)}<p class="note">License: <a href="${licenseUrls[post.license] ?? ''}">${post.license}</a></p>
${lost.length === 0 ? '' : `<p class="note">Left out, as Medium does: ${escapeText(lost.join(', '))}.</p>`}</footer>`,
	);
}

function byline(
	{ publishedAt, createdAt }: SandboxPost,
	author?: SandboxUser,
	publication?: SandboxPublication,
): string {
	const by = author ? `<a href="${escapeText(author.url)}">${escapeText(author.name)}</a>` : '';
	const place = publication
		? ` in <a href="${escapeText(publication.url)}">${escapeText(publication.name)}</a>`
		: '';
	return `<span>${by}${place}</span> · ${day(publishedAt ?? createdAt)}`;
}

function canonicalLine({ canonicalUrl }: SandboxPost): string {
	if (canonicalUrl === undefined) return '';
	const url = escapeText(canonicalUrl);
	return `<p class="note">Canonical URL: <a href="${url}">${url}</a></p>\n`;
}

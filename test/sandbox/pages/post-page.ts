import { escapeText } from './escape';
import { page } from './layout';
import { badges } from './profile-page';
import { readerView } from './reader';
import { licenseUrls } from '../api/licenses';
import type { SandboxPost, SandboxPublication, SandboxUser } from '../types';

/** A post as a reader would see it. Its title stands in the window's title only, as on Medium. */
export function postPage(
	post: SandboxPost,
	author?: SandboxUser,
	publication?: SandboxPublication,
): string {
	const { html, lost } = readerView(post);
	return page(
		post.title,
		`<p class="note">${byline(post, author, publication)}</p><p>${badges(post)}</p>
<article>${html}</article><hr>
${canonicalLine(post)}<p class="note">License: <a href="${licenseUrls[post.license] ?? ''}">${post.license}</a></p>
${lost.length === 0 ? '' : `<p class="note">Left out, as Medium does: ${escapeText(lost.join(', '))}.</p>`}`,
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
	const date = new Date(publishedAt ?? createdAt).toISOString().slice(0, 10);
	return `${by}${place} · ${date}`;
}

function canonicalLine({ canonicalUrl }: SandboxPost): string {
	if (canonicalUrl === undefined) return '';
	const url = escapeText(canonicalUrl);
	return `<p class="note">Originally published at <a href="${url}">${url}</a></p>\n`;
}

import { escapeText } from './escape';
import { day, page } from './layout';
import { storyOf } from './story';
import { spansText } from '../../../nodes/Medium/preview/storyText';
import type { SandboxPost, SandboxPublication, SandboxUser } from '../types';

const statusLabels = {
	public: 'Public',
	draft: 'Draft: readers do not see it',
	unlisted: 'Unlisted: only with its link',
} as const;

const excerptLength = 160;

/** A user's profile: newest post first; what readers would not find there is marked. */
export function profilePage(user: SandboxUser, posts: readonly SandboxPost[]): string {
	return page(user.name, heading(user, `@${user.username} · ${counts(posts)}`) + postList(posts));
}

/** A publication with what was posted to it. */
export function publicationPage(
	publication: SandboxPublication,
	posts: readonly SandboxPost[],
): string {
	const about = `${publication.description} · ${counts(posts)}`;
	return page(publication.name, heading(publication, about) + postList(posts));
}

/** The marks of a post: its publish status and its tags. */
export function badges({ publishStatus, tags }: SandboxPost): string {
	const status = `<span class="badge ${publishStatus}">${statusLabels[publishStatus]}</span>`;
	return status + tags.map((tag) => `<span class="badge">${escapeText(tag)}</span>`).join('');
}

function heading({ name, imageUrl }: { name: string; imageUrl: string }, about: string): string {
	const picture = `<img src="${escapeText(imageUrl)}" alt="" width="72" height="72">`;
	return `<div class="person">${picture}<div><h1>${escapeText(name)}</h1><p class="note">${escapeText(about)}</p></div></div>
`;
}

function counts(posts: readonly SandboxPost[]): string {
	const visible = posts.filter(({ publishStatus }) => publishStatus === 'public').length;
	return `${visible} public, ${posts.length - visible} not`;
}

function postList(posts: readonly SandboxPost[]): string {
	if (posts.length === 0) return '<p class="lead">Nothing was posted yet.</p>';
	return `<ul class="posts">${posts.toReversed().map(entry).join('')}</ul>`;
}

function entry(post: SandboxPost): string {
	const { url, title, publishStatus, publishedAt, createdAt } = post;
	return `<li${publishStatus === 'public' ? '' : ' class="hidden"'}>
<h2><a href="${escapeText(url)}">${escapeText(title)}</a></h2>
<p>${escapeText(excerpt(post))}</p>
<div class="meta"><span>${day(publishedAt ?? createdAt)}</span><span>${badges(post)}</span></div></li>`;
}

/** The subtitle, or else how the text begins. */
function excerpt(post: SandboxPost): string {
	for (const block of storyOf(post).blocks) {
		if (block.kind !== 'subtitle' && block.kind !== 'paragraph') continue;
		const text = [...spansText(block.spans)];
		return text.length > excerptLength
			? `${text.slice(0, excerptLength).join('')}…`
			: text.join('');
	}
	return '';
}

import { escapeText } from './escape';
import { page } from './layout';
import type { SandboxPost, SandboxPublication, SandboxUser } from '../types';

const statusLabels = {
	public: 'Public',
	draft: 'Draft',
	unlisted: 'Unlisted',
} as const;

/** A user's profile: newest post first; what readers would not find there is marked. */
export function profilePage(user: SandboxUser, posts: readonly SandboxPost[]): string {
	return page(
		user.name,
		`<h1>${escapeText(user.name)}</h1><p class="note">@${escapeText(user.username)} · ${posts.length} posts</p>
${postList(posts)}`,
	);
}

/** A publication with what was posted to it. */
export function publicationPage(
	{ name, description }: SandboxPublication,
	posts: readonly SandboxPost[],
): string {
	return page(
		name,
		`<h1>${escapeText(name)}</h1><p class="note">${escapeText(description)}</p>${postList(posts)}`,
	);
}

/** The marks of a post: its publish status and its tags. */
export function badges({ publishStatus, tags }: SandboxPost): string {
	const status = `<span class="badge ${publishStatus}">${statusLabels[publishStatus]}</span>`;
	return status + tags.map((tag) => `<span class="badge">#${escapeText(tag)}</span>`).join('');
}

function postList(posts: readonly SandboxPost[]): string {
	if (posts.length === 0) return '<p>Nothing was posted yet.</p>';
	const entries = posts.toReversed().map((post) => {
		const link = `<a href="${escapeText(post.url)}">${escapeText(post.title)}</a>`;
		return `<li>${link}<br>${badges(post)}</li>`;
	});
	return `<ul class="posts">${entries.join('')}</ul>`;
}

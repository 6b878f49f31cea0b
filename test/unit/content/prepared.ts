import { preparePost } from '../../../nodes/Medium/content/prepare';
import type { FileOfItem, PostDraft, PreparedPost } from '../../../nodes/Medium/content/types';
import { InputError } from '../../../nodes/Medium/errors/inputError';

/** A draft that can be sent; tests say what differs. */
export const html: PostDraft = {
	title: 'My Title',
	contentFormat: 'html',
	content: '<p>Text</p>',
	publishStatus: 'draft',
};

export const markdown: PostDraft = { ...html, contentFormat: 'markdown', content: 'Text\n' };

/** Every option off. */
export const allOff = {
	titleInContent: 'leave',
	makeLinksAbsolute: false,
	uploadLocalImages: false,
	frontMatter: false,
	obsidian: false,
	tables: 'leave',
	footer: false,
};

/** The content that would be sent. */
export async function contentOf(
	draft: PostDraft,
	files: readonly FileOfItem[] = [],
): Promise<string> {
	return (await preparePost(draft, files)).body.content;
}

/** The content behind the upload of its images, each of which gets an address ending in its file name. */
export function uploaded(post: PreparedPost): string {
	const addresses = post.images.map(
		({ id, fileName }) => [id, `https://cdn-images-1.medium.com/${fileName}`] as const,
	);
	return post.withImages(new Map(addresses)).content;
}

/** The error of a draft that cannot be sent. */
export async function refusal(
	draft: PostDraft,
	files: readonly FileOfItem[] = [],
): Promise<InputError> {
	try {
		await preparePost(draft, files);
	} catch (error) {
		if (error instanceof InputError) return error;
		throw error;
	}
	throw new Error('The draft was not refused');
}

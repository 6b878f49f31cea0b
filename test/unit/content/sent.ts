import { preparePost } from '../../../nodes/Medium/operations/post/preparePost';
import type { PostInput, PreparedPost } from '../../../nodes/Medium/operations/post/types';

/** A post that can be sent; tests say what differs. */
export const post: PostInput = {
	title: 'My Title',
	contentFormat: 'html',
	content: '<p>Text</p>',
	publishStatus: 'draft',
	canonicalUrl: 'https://blog.example/post/',
};

export async function prepare(content: string, more: PostInput = {}): Promise<PreparedPost> {
	return await preparePost({ ...post, content, ...more }, []);
}

/** The HTML that is sent, without the title in front. */
export async function sent(content: string, more: PostInput = {}): Promise<string> {
	const { body } = await prepare(content, more);
	return body.content.replace(/^<h1>My Title<\/h1>\n?/, '');
}

export async function warningsOf(content: string, more: PostInput = {}): Promise<string[]> {
	return (await prepare(content, more)).warnings;
}

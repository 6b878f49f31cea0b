import { preparePost } from '../../../../nodes/Medium/operations/post/preparePost';

export interface Reading {
	/** The blocks that are sent, one each. */
	blocks: string[];
	warnings: string[];
}

/** What becomes of content by itself: no title is put in front, and no option is set but those given. */
export async function read(
	contentFormat: 'markdown' | 'html',
	content: string,
	options: Record<string, unknown> = {},
): Promise<Reading> {
	const input = { title: 'A title', contentFormat, content, publishStatus: 'draft' };
	const files = [{ field: 'data', fileName: 'photo.png', mimeType: 'image/png' }];
	const { body, warnings } = await preparePost(
		{ ...input, options: { titleInContent: 'leave', ...options } },
		files,
	);
	return {
		blocks: body.content.split('\n<').map((block, index) => (index ? `<${block}` : block)),
		warnings,
	};
}

/** The blocks of Markdown. */
export const blocksOf = async (content: string, options?: Record<string, unknown>) =>
	(await read('markdown', content, options)).blocks;

/** The blocks of HTML. */
export const blocksOfHtml = async (content: string) => (await read('html', content)).blocks;

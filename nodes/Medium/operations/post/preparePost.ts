import { Images } from '../../content/images/registry';
import { isUnset } from '../../content/values';
import type { FileOfItem, RuleContext } from '../../content/types';
import { Warnings } from '../../content/warnings';
import { readBody } from './body';
import type { TagRules } from './tags';
import type { PostInput, PreparedPost } from './types';

/** n8n's built-in node refuses what is too long or too many, so version 1 does, too. */
const builtInTagRules: TagRules = { maxTags: 5, tooLong: 'refuse', tooMany: 'refuse' };

/**
 * A post as its fields are: checked, but the content is sent byte for byte. This is node version 1,
 * the contract of n8n's built-in node, where a publish status that is not set means `public`.
 * @throws InputError for a value that Medium would not take.
 */
export function preparePostAsGiven(input: PostInput): PreparedPost {
	const publishStatus = isUnset(input.publishStatus) ? 'public' : input.publishStatus;
	const { body, warnings } = readBody({ ...input, publishStatus }, builtInTagRules);
	return { body, images: [], onImageFailure: 'fail', withImages: () => body, warnings };
}

/**
 * A post as node version 2 sends it: checked, and its content made of what Medium can show.
 * @throws InputError for a value that Medium would not take, and for images that are missing.
 */
export async function preparePost(
	input: PostInput,
	files: readonly FileOfItem[],
): Promise<PreparedPost> {
	const { convert } = await import('../../content/convert');
	const { body, warnings } = readBody(input, { maxTags: 5, tooLong: 'drop', tooMany: 'cut' });
	const collected = new Warnings();
	const context: RuleContext = {
		title: body.title,
		subtitle: undefined,
		canonicalUrl: body.canonicalUrl,
		linkBase: body.canonicalUrl,
		format: body.contentFormat,
		options: {
			titleInContent: 'add',
			tables: 'auto',
			footer: false,
			obsidian: false,
			onImageFailure: 'fail',
		},
		images: new Images(files, 'fail'),
		warn: (sentence, name) => collected.add(sentence, name),
	};
	const converted = convert(body.content, context);
	if (!converted) return preparePostAsGiven(input);
	context.images.check();
	const withContent = (content: string) => ({ ...body, contentFormat: 'html' as const, content });
	return {
		body: withContent(converted.write()),
		images: context.images.found,
		onImageFailure: 'fail',
		withImages: (addresses) => withContent(converted.write(addresses)),
		warnings: [...warnings, ...collected.sentences()],
	};
}

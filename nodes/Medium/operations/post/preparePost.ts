import { sleep } from 'n8n-workflow';

import type { Converted } from '../../content/convert';
import { localReferences } from '../../content/images/localReferences';
import { Images } from '../../content/images/registry';
import type { FileOfItem, RuleContext } from '../../content/types';
import { isUnset, quoteAll } from '../../content/values';
import { Warnings } from '../../content/warnings';
import { InputError } from '../../errors/inputError';
import { readBody } from './body';
import { fieldWarnings, readTitle } from './fields';
import type { PostOptions } from './options';
import { readOptions } from './options';
import { readSource } from './source';
import type { TagRules } from './tags';
import type { PostBody, PostInput, PreparedPost } from './types';

/** n8n's built-in node refuses what is too long or too many, so version 1 does, too. */
const builtInTagRules: TagRules = { maxTags: 5, tooLong: 'refuse', tooMany: 'refuse' };

const tooDeep =
	'The content is nested too deeply to be read, so it is sent as it is. Simplify its HTML or its lists and quotes.';
const tooLong =
	'The content is too long to be read, so it is sent as it is. Split the article, or link to images instead of including them.';

const nothing =
	'It has only empty or hidden elements, scripts, styles, comments, forms or front matter. Check which field Content comes from. To send it all the same, switch on Send as Is.';

/** Long enough for n8n to answer whoever waits: a request takes it several turns. */
const letOthersRun = async () => await sleep(10);

/**
 * A post as its fields are: checked, but the content is sent byte for byte. This is node version 1,
 * the contract of n8n's built-in node, where a publish status that is not set means `public`.
 * @throws InputError for a value that Medium would not take.
 */
export function preparePostAsGiven(input: PostInput): PreparedPost {
	const publishStatus = isUnset(input.publishStatus) ? 'public' : input.publishStatus;
	const { body, warnings } = readBody(
		{ ...input, title: readTitle(input.title), publishStatus },
		builtInTagRules,
	);
	return asGiven(body, warnings);
}

/**
 * A post as node version 2 sends it: checked, and its content made of what Medium can show.
 * @throws InputError for a value that Medium would not take, for content that readers would see nothing of, for images
 * that are missing, and for front matter that matters and cannot be read.
 */
export async function preparePost(
	input: PostInput,
	files: readonly FileOfItem[],
): Promise<PreparedPost> {
	const options = readOptions(input.options);
	const tagRules: TagRules = {
		maxTags: options.maxTags,
		tooLong: options.longTags,
		tooMany: 'cut',
	};
	if (options.sendAsIs) {
		const { body, warnings } = readBody({ ...input, title: readTitle(input.title) }, tagRules);
		return asGiven(body, warnings);
	}
	// The parsers are loaded for the first post, not when n8n starts.
	const { convert } = await import('../../content/convert');
	const source = await readSource(input, options.frontMatter);
	if (isUnset(source.content)) readTitle(source.title);
	const { body: fields, warnings } = readBody(source, tagRules);
	const collected = new Warnings();
	const context = makeContext(fields, source.subtitle, options, files, collected);
	const converted = await convert(fields.content, context, letOthersRun);
	const body = { ...fields, title: readTitle(context.title) };
	const fromSource = [
		...source.warnings,
		...fieldWarnings(body.title, body.canonicalUrl),
		...warnings,
	];
	if (typeof converted === 'string') {
		if (options.onImageFailure === 'fail') refuseLocalImages(fields.content);
		return asGiven(body, [...fromSource, converted === 'tooDeep' ? tooDeep : tooLong]);
	}
	context.images.check();
	if (converted.isEmpty) throw new InputError('Content has nothing that Medium can show.', nothing);
	return {
		...withContent(body, converted, context.images.found.length > 0),
		...(context.subtitle !== undefined && { subtitle: context.subtitle }),
		images: context.images.found,
		onImageFailure: options.onImageFailure,
		warnings: [...fromSource, ...collected.sentences()],
	};
}

/** @throws InputError for images of content that is sent as it is: nothing would upload them. */
function refuseLocalImages(content: string): void {
	const references = localReferences(content);
	if (references.length === 0) return;
	throw new InputError(
		`Content is too long or nested too deeply to be read, so these images cannot be uploaded: ${quoteAll(references, 3)}.`,
		'Split the article, put the images on the web and use their full URLs, or set the option If an Image Cannot Be Uploaded to Keep.',
	);
}

function withContent(
	body: PostBody,
	converted: Converted,
	hasImages: boolean,
): Pick<PreparedPost, 'body' | 'withImages'> {
	const write: PreparedPost['withImages'] = (addresses) => ({
		...body,
		contentFormat: 'html',
		content: converted.write(addresses),
	});
	const written = write(new Map());
	return { body: written, withImages: hasImages ? write : () => written };
}

function asGiven(body: PostBody, warnings: string[]): PreparedPost {
	return { body, images: [], onImageFailure: 'fail', withImages: () => body, warnings };
}

function makeContext(
	body: PostBody,
	subtitle: string | undefined,
	options: PostOptions,
	files: readonly FileOfItem[],
	warnings: Warnings,
): RuleContext {
	return {
		title: body.title,
		subtitle,
		canonicalUrl: body.canonicalUrl,
		linkBase: options.linkBaseUrl ?? body.canonicalUrl,
		format: body.contentFormat,
		options,
		images: new Images(files, options.onImageFailure),
		warn: (sentence, name) => warnings.add(sentence, name),
	};
}

import {
	readCanonicalUrl,
	readContent,
	readContentFormat,
	readLicense,
	readNotifyFollowers,
	readPublishStatus,
	readTitle,
} from './fields';
import type { TagRules } from './tags';
import { readTags } from './tags';
import type { PostBody, PostDraft, PreparedPost } from './types';
import { isUnset } from './values';

/** n8n's built-in node refuses what is too long or too many, so version 1 does, too. */
const builtInTagRules: TagRules = { maxTags: 5, tooLong: 'refuse', tooMany: 'refuse' };

/**
 * A post as its fields are: checked, but the content is sent byte for byte. This is node version 1,
 * the contract of n8n's built-in node, where a publish status that is not set means `public`.
 * @throws InputError for a value that Medium would not take.
 */
export function prepareAsGiven(draft: PostDraft): PreparedPost {
	const publishStatus = isUnset(draft.publishStatus) ? 'public' : draft.publishStatus;
	const { body, warnings } = readBody({ ...draft, publishStatus }, builtInTagRules);
	return { body, images: [], onImageFailure: 'fail', withImages: () => body, warnings };
}

/**
 * Checks every field and makes the body of them. Fields that are not set stay absent, so that they are not sent.
 * @throws InputError for a value that Medium would not take, also for a publish status that is not set:
 * Medium's own default is `public`, which no one should get by accident.
 */
export function readBody(
	draft: PostDraft,
	tagRules: TagRules,
): { body: PostBody; warnings: string[] } {
	const { tags, warnings } = readTags(draft.tags, tagRules);
	const canonicalUrl = readCanonicalUrl(draft.canonicalUrl);
	const license = readLicense(draft.license);
	const notifyFollowers = readNotifyFollowers(draft.notifyFollowers);
	const body: PostBody = {
		title: readTitle(draft.title),
		contentFormat: readContentFormat(draft.contentFormat),
		content: readContent(draft.content),
		publishStatus: readPublishStatus(draft.publishStatus),
		...(tags.length > 0 && { tags }),
		...(canonicalUrl !== undefined && { canonicalUrl }),
		...(license !== undefined && { license }),
		...(notifyFollowers !== undefined && { notifyFollowers }),
	};
	return { body, warnings };
}

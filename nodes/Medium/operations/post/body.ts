import {
	readCanonicalUrl,
	readContent,
	readContentFormat,
	readLicense,
	readNotifyFollowers,
	readPublishStatus,
} from './fields';
import type { TagRules } from './tags';
import { readTags } from './tags';
import type { PostBody, PostInput } from './types';

/**
 * Checks every field but the title, which can still be found in the content, and makes the body of them. Fields that are not set stay absent, so that they are not sent.
 * @throws InputError for a value that Medium would not take, also for a publish status that is not set:
 * Medium's own default is `public`, which no one should get by accident.
 */
export function readBody(
	input: PostInput & { title: string },
	tagRules: TagRules,
): { body: PostBody; warnings: string[] } {
	const { tags, warnings } = readTags(input.tags, tagRules);
	const canonicalUrl = readCanonicalUrl(input.canonicalUrl);
	const license = readLicense(input.license);
	const notifyFollowers = readNotifyFollowers(input.notifyFollowers);
	const body: PostBody = {
		title: input.title,
		contentFormat: readContentFormat(input.contentFormat),
		content: readContent(input.content),
		publishStatus: readPublishStatus(input.publishStatus),
		...(tags.length > 0 && { tags }),
		...(canonicalUrl !== undefined && { canonicalUrl }),
		...(license !== undefined && { license }),
		...(notifyFollowers !== undefined && { notifyFollowers }),
	};
	return { body, warnings };
}

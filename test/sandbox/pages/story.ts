import type { Story } from '../../../nodes/Medium/preview/types';
import { toStory } from '../../../nodes/Medium/preview/story';
import { markdownToHtml } from '../markdown';
import type { SandboxPost } from '../types';

/** A post as a reader on Medium would see it, from what was sent. */
export function storyOf({ content, contentFormat }: SandboxPost): Story {
	return toStory(contentFormat === 'markdown' ? markdownToHtml(content) : content);
}

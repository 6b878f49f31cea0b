import { createHash } from 'crypto';

import { previewPage } from './page';
import type { PictureBlock, Story, StoryBlock } from './types';
import { toStory } from './story';
import { countWords, readingMinutes, storyText } from './storyText';

/** A post that is ready to be sent, as far as a preview needs to know it. */
export interface PostToPreview {
	body: PreviewBody;
	subtitle?: string;
	warnings: readonly string[];
	withImages(addresses: ReadonlyMap<string, string | null>): PreviewBody;
}

interface PreviewBody {
	title: string;
	contentFormat: 'html' | 'markdown';
	content: string;
	publishStatus: string;
	tags?: string[];
	canonicalUrl?: string;
}

/** An image that would be uploaded first; without bytes where it cannot be and is left out. */
export interface PreviewImage {
	id: string;
	fileName: string;
	type: string;
	bytes?: Uint8Array;
}

export interface PreviewSettings {
	/** The request that would create the post. */
	method: string;
	url: string;
	addPage: boolean;
	/** How a reader sees Markdown that is sent as it is. */
	markdownToHtml: (markdown: string) => string;
}

export interface PreviewReport {
	title: string;
	subtitle: string;
	tags: string[];
	canonicalUrl: string;
	publishStatus: string;
	warnings: string[];
	/** The content as HTML, also of Markdown that is sent as it is. */
	html: string;
	/** The story as plain text. */
	text: string;
	wordCount: number;
	readingMinutes: number;
	/** What would be uploaded first, each file once. */
	images: Array<{ name: string; type: string; size: number; sha256: string }>;
	request: { method: string; url: string; body: PreviewBody };
	/** The post as one HTML page, where it is wanted. */
	page?: string;
}

/** A page that is opened by e-mail must stay small: pictures of files beyond this are named only. */
const maxEmbeddedBytes = 4_000_000;
const uploadAddress = 'https://upload.invalid/';

/** Preview's output: the post as it would be sent and as readers would see it. */
export function describePreview(
	post: PostToPreview,
	images: readonly PreviewImage[],
	{ method, url, addPage, markdownToHtml }: PreviewSettings,
): PreviewReport {
	const { body, warnings } = post;
	const toHtml = ({ content, contentFormat }: PreviewBody) =>
		contentFormat === 'markdown' ? markdownToHtml(content) : content;
	const story = withFiles(toStory(toHtml(post.withImages(addressesOf(images)))), images);
	const subtitle = storyText({ blocks: story.blocks.filter(({ kind }) => kind === 'subtitle') });
	const report: PreviewReport = {
		title: body.title,
		subtitle: subtitle || (post.subtitle ?? ''),
		tags: body.tags ?? [],
		canonicalUrl: body.canonicalUrl ?? '',
		publishStatus: body.publishStatus,
		warnings: [...warnings],
		html: toHtml(body),
		text: storyText(story),
		wordCount: countWords(story),
		readingMinutes: readingMinutes(story),
		images: describeImages(images),
		request: { method, url, body: { ...body } },
	};
	if (!addPage) return report;
	return { ...report, page: previewPage({ ...report, canonicalUrl: body.canonicalUrl, story }) };
}

function describeImages(images: readonly PreviewImage[]) {
	const byHash = new Map<string, { name: string; type: string; size: number; sha256: string }>();
	for (const { fileName, type, bytes } of images) {
		if (!bytes) continue;
		const sha256 = createHash('sha256').update(bytes).digest('hex');
		if (byHash.has(sha256)) continue;
		byHash.set(sha256, { name: fileName, type, size: bytes.length, sha256 });
	}
	return [...byHash.values()];
}

function addressesOf(images: readonly PreviewImage[]): Map<string, string | null> {
	return new Map(
		images.map(({ id, bytes }, index) => [id, bytes ? `${uploadAddress}${index}` : null]),
	);
}

/** Puts the files themselves in the place of the addresses that they do not have yet. */
function withFiles(story: Story, images: readonly PreviewImage[]): Story {
	let room = maxEmbeddedBytes;
	const withFile = (block: StoryBlock): StoryBlock => {
		const image = block.kind === 'picture' ? imageOf(block, images) : undefined;
		if (block.kind !== 'picture' || !image?.bytes) return block;
		const fits = image.bytes.length <= room;
		if (fits) room -= image.bytes.length;
		const src = fits
			? `data:${image.type};base64,${Buffer.from(image.bytes).toString('base64')}`
			: '';
		return { ...block, src, fileName: image.fileName };
	};
	return { ...story, blocks: story.blocks.map(withFile) };
}

function imageOf({ src }: PictureBlock, images: readonly PreviewImage[]): PreviewImage | undefined {
	if (!src.startsWith(uploadAddress)) return undefined;
	return images[Number(src.slice(uploadAddress.length))];
}

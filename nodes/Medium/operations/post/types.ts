import type { FileOfItem, ImageAddresses, LocalImage, OnImageFailure } from '../../content/types';

/**
 * Values of the node's fields as their routing put them into the request body. Unchecked: an expression can give anything.
 * A field that is not set is absent.
 */
export interface PostInput {
	title?: unknown;
	subtitle?: unknown;
	contentFormat?: unknown;
	content?: unknown;
	publishStatus?: unknown;
	tags?: unknown;
	canonicalUrl?: unknown;
	license?: unknown;
	notifyFollowers?: unknown;
	/** footer, frontMatter, linkBaseUrl, longTags, maxTags, obsidian, onImageFailure, sendAsIs, tables, titleInContent. */
	options?: Record<string, unknown>;
}

/** The JSON body of `POST …/posts`, as Medium's documentation (3.2. Posts) gives it. */
export interface PostBody {
	title: string;
	contentFormat: 'html' | 'markdown';
	content: string;
	publishStatus: 'public' | 'draft' | 'unlisted';
	tags?: string[];
	canonicalUrl?: string;
	license?: string;
	notifyFollowers?: boolean;
}

export interface PreparedPost {
	/** The finished body. Until `images` are uploaded, `content` still has their references as the user wrote them. */
	body: PostBody;
	subtitle?: string;
	images: LocalImage[];
	/** What happens when one of `images` cannot be uploaded. */
	onImageFailure: OnImageFailure;
	/** Puts the URLs of the uploaded images into the body. */
	withImages(addresses: ImageAddresses): PostBody;
	/** Whole sentences for the user. */
	warnings: string[];
}

/** Turns the values of the node's fields into a body. @throws InputError for a value that Medium would not take. */
export type PreparePost = (
	input: PostInput,
	files: readonly FileOfItem[],
) => Promise<PreparedPost> | PreparedPost;

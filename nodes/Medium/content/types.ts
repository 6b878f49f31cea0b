/** A file of the input item, as far as content needs to know it: never its bytes. */
export interface FileOfItem {
	/** The input data field that holds it, e.g. `data`. */
	field: string;
	fileName?: string;
	mimeType?: string;
}

/** The `shape` branch of a draft: how the content is to be changed before it is sent. Values are the node's parameters, as read. */
export type ShapeOptions = Record<string, unknown>;

/**
 * The values of the node's fields, as the fields' routing collected them. Nothing is checked yet:
 * an expression can put any value into any field. A field the user did not set is absent.
 */
export interface PostDraft {
	title?: unknown;
	contentFormat?: unknown;
	content?: unknown;
	publishStatus?: unknown;
	tags?: unknown;
	canonicalUrl?: unknown;
	license?: unknown;
	notifyFollowers?: unknown;
	shape?: ShapeOptions;
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

/** An image that content refers to and that is not on the web: it must be uploaded before the post is sent. */
export interface LocalImage {
	/** Names the image within one prepared post. */
	id: string;
	/** The reference as it stands in the content, for error texts, e.g. `photo.png`. */
	reference: string;
	/** Where its bytes are: an input data field of the item, or the content itself (a `data:` URI). */
	source: { field: string } | { bytes: Uint8Array };
	fileName: string;
}

/** What becomes of a local image: its address on Medium, or `null` where it could not be uploaded. */
export type ImageAddresses = ReadonlyMap<string, string | null>;

export interface PreparedPost {
	/** The finished body. Until `images` is empty, `content` still holds the references as the user wrote them. */
	body: PostBody;
	images: LocalImage[];
	/** What happens when one of `images` cannot be uploaded. */
	onImageFailure: 'fail' | 'leaveOut' | 'keep';
	/** Puts the addresses of the uploaded images into the body. */
	withImages(addresses: ImageAddresses): PostBody;
	/** Whole sentences for the user. */
	warnings: string[];
}

/** Turns the values of the node's fields into a body. @throws InputError for a value that Medium would not take. */
export type PreparePost = (
	draft: PostDraft,
	files: readonly FileOfItem[],
) => Promise<PreparedPost> | PreparedPost;

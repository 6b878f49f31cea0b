import type { Document, Element } from '../libraries';

/** A file of the input item, as far as content needs to know it: never its bytes. */
export interface FileOfItem {
	/** The input data field that has it, e.g. `data`. */
	field: string;
	fileName?: string;
	mimeType?: string;
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

/** The URL that a local image has on Medium, or `null` where it could not be uploaded. */
export type ImageAddresses = ReadonlyMap<string, string | null>;

export type OnImageFailure = 'fail' | 'leaveOut' | 'keep';

export interface ContentOptions {
	titleInContent: 'add' | 'leave';
	tables: 'auto' | 'preformatted' | 'list';
	footer: boolean;
	obsidian: boolean;
	onImageFailure: OnImageFailure;
}

/** Why an image that is not on the web cannot be uploaded. */
export type LostImage = 'missing' | 'unusable' | 'tooMany';

/** Where an image is: to be uploaded, nowhere, or not in the item and the content, but on the web perhaps. */
export type ImageSource =
	{ is: 'local' } | { is: 'lost'; name: string; why: LostImage } | { is: 'elsewhere' };

/** The post's images that must be uploaded. */
export interface ImageRegistry {
	/** Each distinct image once, in the order of the content. */
	readonly found: LocalImage[];
	/** Notes what an `img` of the tree shows. @throws InputError when several files of the item have that name. */
	add(image: Element): ImageSource;
	/** Notes an image that cannot be uploaded. @param name as the content has it, for error texts. */
	lose(name: string, why: LostImage): ImageSource;
	/** The id of the local image that an `img` of the tree shows. */
	idOf(image: Element): string | undefined;
	/** Whether the item has any files. */
	readonly hasFiles: boolean;
	/** Whether the item has a file that the reference means. */
	has(reference: string): boolean;
	/** @throws InputError for images that cannot be uploaded, unless the user chose to go on. */
	check(): void;
}

/** What a rule knows about the post. */
export interface RuleContext {
	/** What is sent as `title`. Where the user gave none, it is empty until a heading of the content is found to be it. */
	title: string;
	readonly subtitle: string | undefined;
	readonly canonicalUrl: string | undefined;
	/** What relative URLs are completed with: Link Base URL, else the canonical URL. */
	readonly linkBase: string | undefined;
	/** The format that the user's content is in. */
	readonly format: 'html' | 'markdown';
	readonly options: ContentOptions;
	readonly images: ImageRegistry;
	/**
	 * Notes something that readers miss. One call per thing; the user sees one sentence per `sentence`.
	 * @param sentence a constant, which `{names}` is filled in with the first few names.
	 */
	warn: (sentence: string, name?: string) => void;
}

/** One transformation of the tree. One that takes long on long content yields between its parts. */
export type Rule = (root: Document, context: RuleContext) => void | Generator<undefined, void>;

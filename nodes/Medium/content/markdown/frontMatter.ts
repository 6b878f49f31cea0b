/** A value of the front matter, and where it stands, for error texts. */
export interface FrontMatterEntry {
	value: unknown;
	/** The key as it is spelled, e.g. `canonical_url`. */
	key: string;
	/** The line of Content that has the key; 1 is the first. */
	line: number;
}

export interface FrontMatter {
	/** The content without its front matter. */
	rest: string;
	title?: FrontMatterEntry;
	subtitle?: FrontMatterEntry;
	/** `value` is a flat list of names. */
	tags?: FrontMatterEntry;
	canonicalUrl?: FrontMatterEntry;
	license?: FrontMatterEntry;
	/** What the front matter says of who may see the post. */
	publishStatus?: 'draft' | 'unlisted';
	warnings: string[];
}

/**
 * Owner: C2. Reads the front matter of Markdown (YAML, TOML, JSON; Hexo's and Pelican's without an opening line).
 * @throws InputError only where a key that matters cannot be read, naming the key and the line.
 */
export function readFrontMatter(content: string): FrontMatter {
	return { rest: content, warnings: [] };
}

const image =
	/!\[\[([^[\]\n]{1,300})\]\]|!\[[^[\]\n]{0,300}\]\(\s{0,3}<?([^\s<>()]{1,100})|<img\s[^<>]{0,2000}?\ssrc\s{0,3}=\s{0,3}["']?([^\s"'<>]{1,100})/gi;

/** The images in content that cannot be read otherwise, HTML or Markdown, that are not on the web. */
export function localReferences(content: string): string[] {
	return Array.from(
		content.matchAll(image),
		([, embedded, linked, shown]) => embedded ?? linked ?? shown ?? '',
	).filter((reference) => !/^(?:https?:)?\/\//i.test(reference));
}

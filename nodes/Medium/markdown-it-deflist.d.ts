/** The package has no types of its own. */
declare module 'markdown-it-deflist' {
	const deflist: (md: import('markdown-it').MarkdownIt) => void;
	export default deflist;
}

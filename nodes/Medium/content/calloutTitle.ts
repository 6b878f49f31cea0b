const titles = new Map(
	Object.entries({
		faq: 'FAQ',
		tldr: 'TL;DR',
		'tl;dr': 'TL;DR',
		todo: 'To Do',
		seealso: 'See Also',
		callout: 'Note',
		admonition: 'Note',
		notice: 'Note',
		alert: 'Note',
		message: 'Note',
		hint: 'Hint',
		primary: 'Note',
		secondary: 'Note',
		default: 'Note',
		'': 'Note',
	}),
);

/** The title of a callout: its own, else the name of its kind, e.g. `Warning`. */
export function calloutTitle(kind: string, title?: string): string {
	if (title?.trim()) return title.trim();
	const name = kind.trim().toLowerCase();
	return titles.get(name) ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}`.replaceAll('-', ' ');
}

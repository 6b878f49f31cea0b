import { escapeText } from './escape';
import { style } from './style';

/** A whole page around a body that is HTML already. */
export function page(title: string, body: string, width: 'text' | 'wide' = 'text'): string {
	return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)}</title>
<style>${style}</style>
</head>
<body>
<header><nav aria-label="Sandbox"><a class="brand" href="/">Sandbox</a><a href="/requests">Requests</a><a href="/images">Images</a><a href="/blog/">Blog</a></nav></header>
<main${width === 'wide' ? ' class="wide"' : ''}>
${body}
</main>
</body>
</html>
`;
}

/** A day for people, e.g. `Apr 6, 2024`. */
export function day(time: number | string): string {
	return new Date(time).toLocaleDateString('en-US', { dateStyle: 'medium', timeZone: 'UTC' });
}

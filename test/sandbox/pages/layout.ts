import { escapeText } from './escape';

const style = `
:root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 20%, transparent); --soft: color-mix(in srgb, currentColor 65%, transparent); }
body { margin: 0 auto; max-width: 44rem; padding: 1rem 1rem 4rem; font: 1.05rem/1.6 Georgia, serif; }
nav, table, .note, .badge, form { font-family: system-ui, sans-serif; font-size: .9rem; }
nav { display: flex; flex-wrap: wrap; gap: 1rem; padding-bottom: .75rem; margin-bottom: 1.5rem; border-bottom: 1px solid var(--line); }
h1, h2, h3, h4 { font-family: system-ui, sans-serif; line-height: 1.25; }
.subtitle, .note, figcaption { color: var(--soft); }
.badge { border: 1px solid var(--line); border-radius: 1rem; padding: .05rem .6rem; margin-right: .35rem; white-space: nowrap; }
.draft { border-style: dashed; }
img { max-width: 100%; height: auto; }
pre { overflow-x: auto; padding: .8rem; border: 1px solid var(--line); border-radius: .3rem; font-size: .85rem; line-height: 1.4; }
blockquote { margin-left: 0; padding-left: 1rem; border-left: 3px solid currentColor; font-style: italic; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .3rem .5rem; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
.posts { list-style: none; padding: 0; } .posts li { padding: .6rem 0; border-bottom: 1px solid var(--line); }
.gallery { display: flex; flex-wrap: wrap; gap: 1rem; } .gallery figure { margin: 0; width: 12rem; }
button { font: inherit; padding: .5rem 1.2rem; margin-right: .5rem; }
`;

/** A whole page around a body that is HTML already. */
export function page(title: string, body: string): string {
	return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)}</title>
<style>${style}</style>
</head>
<body>
<nav><a href="/">Sandbox</a><a href="/images">Images</a><a href="/requests">Requests</a><a href="/blog/">Blog</a></nav>
${body}
</body>
</html>
`;
}

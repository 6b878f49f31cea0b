import { createHash } from 'crypto';
import { escapeHtml } from './escapeHtml';
import { pageScript } from './pageScript';
import { pageStyle } from './pageStyle';
import { publishPanel } from './publishPanel';
import type { PreviewPage, Story } from './types';
import { editorHtml, readerHtml } from './storyHtml';
import { storyText } from './storyText';

/**
 * One HTML page that needs nothing from elsewhere but the post's pictures: the post as a reader on Medium would see it,
 * and what somebody without a token needs to take it there. Nothing in the post can run or load anything else:
 * the story is written from its blocks, everything is escaped, and the page allows only its own script and style.
 */
export function previewPage(post: PreviewPage): string {
	return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>Preview: ${escapeHtml(post.title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<a class="skip" href="#story">Skip to the post</a>
<header class="bar"><div>
<span class="name">Preview</span>
<span id="copy-status" role="status"></span>
<button type="button" data-name="Title" data-text="${escapeHtml(titleOf(post))}">Copy title</button>
<button type="button" data-name="Article">Copy article</button>
<a class="button" href="#publish">How to publish it</a>
</div></header>
<main class="column">
<p class="facts">${facts(post)}</p>
${warningList(post.warnings)}<article class="story" id="story" lang="" tabindex="-1">${readerHtml(post.story)}</article>
${publishPanel(post)}</main>
<script type="application/json" id="article-to-copy">${articleToCopy(post.story)}</script>
<script>${pageScript}</script>
</body>
</html>
`;
}

/** The title as readers see it. */
export function titleOf({ title, story }: Pick<PreviewPage, 'title' | 'story'>): string {
	const blocks = story.blocks.filter(({ kind }) => kind === 'title');
	return storyText({ blocks }) || title;
}

function facts({ wordCount, readingMinutes, publishStatus }: PreviewPage): string {
	const words = `${wordCount.toLocaleString('en-US')} word${wordCount === 1 ? '' : 's'}`;
	return `${words} · ${readingMinutes} min read · Publish status: ${escapeHtml(publishStatus)}`;
}

function warningList(warnings: readonly string[]): string {
	if (warnings.length === 0) return '';
	const items = warnings.map((warning) => `<li>${escapeHtml(warning)}</li>`);
	return `<section class="warnings" aria-labelledby="warnings"><h2 id="warnings">Look at this first</h2><ul>${items.join('')}</ul></section>
`;
}

/** Without its title, which has a place of its own in Medium's editor. */
function articleToCopy(story: Story): string {
	const blocks = story.blocks.filter(({ kind }) => kind !== 'title');
	const article = { html: editorHtml({ blocks }), text: storyText({ blocks }) };
	return JSON.stringify(article).replaceAll('<', '\\u003c');
}

function contentSecurityPolicy(): string {
	const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
	return [
		"default-src 'none'",
		'img-src http: https: data:',
		`style-src ${hash(pageStyle)}`,
		`script-src ${hash(pageScript)}`,
		"base-uri 'none'",
		"form-action 'none'",
	].join('; ');
}

import { escapeHtml } from './escapeHtml';
import type { PreviewPage, StoryBlock } from './types';

const newStory = 'https://medium.com/new-story';
const importStory = 'https://medium.com/p/import';

/** How to take the post to Medium by hand. */
export function publishPanel({ story, tags, canonicalUrl }: PreviewPage): string {
	return `<section class="panel" id="publish" aria-labelledby="publish-heading">
<h2 id="publish-heading">Publish it without a token</h2>
<p>You need a Medium account and this page.</p>
<h3>Copy and paste</h3>
<ul class="steps">${pasteSteps(story.blocks, tags, canonicalUrl).map(step).join('')}</ul>
<p class="note">How Medium’s editor handles the paste could not be tested. Compare the result with this page.</p>
${importSection(canonicalUrl)}</section>
`;
}

function pasteSteps(
	blocks: readonly StoryBlock[],
	tags: readonly string[],
	canonicalUrl: string | undefined,
): string[] {
	const files = blocks.flatMap((block) =>
		block.kind === 'picture' && block.fileName !== undefined ? [block.fileName] : [],
	);
	return [
		`Open a ${link(newStory, 'new story on Medium')}.`,
		'Press <strong>Copy title</strong> at the top of this page and paste it at <em>Title</em>.',
		'Press <strong>Copy article</strong> and paste it under the title.',
		...(files.length > 0
			? [`Add these pictures by hand. Their places are marked in the text.${list(files.map(code))}`]
			: []),
		...(tags.length > 0
			? [
					`Press <em>Publish</em> on Medium and add the topics.${list(tags.map((tag) => value('Topic', tag)))}`,
				]
			: []),
		...(canonicalUrl === undefined
			? []
			: [
					`Set the canonical link in the story’s <em>Advanced settings</em>, so that search engines know the original.${list([value('Canonical URL', canonicalUrl)])}`,
				]),
		'Read the story on Medium once, then publish it.',
	];
}

function importSection(canonicalUrl: string | undefined): string {
	if (canonicalUrl === undefined) return '';
	return `<h3>Or import it</h3>
<p>Medium can read a public page itself: open ${link(importStory, 'Import a story')} and paste this URL. It becomes the canonical link.</p>
${list([value('URL to import', canonicalUrl)])}
`;
}

function step(html: string, index: number): string {
	const id = `step-${index + 1}`;
	return `<li><input type="checkbox" id="${id}" aria-label="Step ${index + 1} done"><div>${html}</div></li>`;
}

function list(items: readonly string[]): string {
	return `<ul class="values">${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

function value(name: string, text: string): string {
	const escaped = escapeHtml(text);
	return `${code(text)} <button type="button" class="small" data-name="${name}" data-text="${escaped}" aria-label="Copy ${escaped}">Copy</button>`;
}

function code(text: string): string {
	return `<code>${escapeHtml(text)}</code>`;
}

function link(url: string, text: string): string {
	return `<a href="${url}" target="_blank" rel="noopener noreferrer">${text}</a>`;
}

import type { Article } from '../../e2e/kit/workflows';

const paragraph =
	'<p>The night train leaves at a quarter to ten, with <em>six</em> carriages and a <a href="https://example.com/dining">dining car</a> that closes before anybody is hungry. Whoever wants breakfast asks for it in the evening, and whoever wants to sleep asks for the carriage in the middle.</p>\n';

/** A part of an article with what articles have: a heading, text with links, a picture, a list. */
const section = `<h3 class="wp-block-heading">Between two stations</h3>
${paragraph.repeat(2)}<figure class="wp-block-image"><img width="1024" src="https://example.com/train-1024.jpg" alt="A train at night" srcset="/train-1024.jpg 1024w, /train-300.jpg 300w"><figcaption>Somewhere</figcaption></figure>
<ul><li>A blanket</li><li>A <code>ticket</code></li></ul>
`;

/** About 4 kB of HTML, as a blog has it. */
export const articleHtml = section.repeat(4);

/** About 2 kB of Markdown with all that such texts have. */
export const articleMarkdown = `## Between two stations

The night train leaves at a quarter to ten, with *six* carriages and a [dining car](/dining) that closes before anybody is hungry. ![A train at night](train.jpg "At night") Whoever wants breakfast asks for it in the evening.

- A blanket
- A \`ticket\`, and [a map](map.html)

| Station | Time  |
| ------- | ----- |
| Here    | 21:45 |
| There   | 07:10 |

\`\`\`js
const train = '[no link](/in-code)';
\`\`\`

`.repeat(4);

/** `count` articles of about 4 kB of HTML each. */
export function articles(count: number): Article[] {
	return Array.from({ length: count }, (_, index) => ({
		title: `Night train, part ${index + 1}`,
		text: `<p>This is part ${index + 1}.</p>\n${articleHtml}`,
	}));
}

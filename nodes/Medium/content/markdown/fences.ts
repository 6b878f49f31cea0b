import type { RuleContext } from '../types';
import { escapeHtml } from '../writer';
import { mathBlockHtml, mathWarning } from './mathHtml';
import type { MarkdownIt } from './types';

/** Code as HTML; the rule for code shows the title in bold above it. */
export function codeHtml(code: string, language: string, title?: string): string {
	const heading = title ? ` data-title="${escapeHtml(title)}"` : '';
	const attribute = language ? ` class="language-${escapeHtml(language)}"` : '';
	return `<pre${heading}><code${attribute}>${escapeHtml(code)}</code></pre>`;
}

/** Cells whose code the page does not show. */
const hidden = /\b(?:echo|include)\s*[=:]\s*(?:false|f)\b/i;

/** Code fences of Hugo, Docusaurus, Quarto, Pandoc, MkDocs, Zenn and Qiita: the code, and the title if there is one. */
export function fences(md: MarkdownIt, context: RuleContext): void {
	md.renderer.rules.fence = (tokens, index) => {
		const token = tokens[index];
		if (!token) return '';
		const info = md.utils.unescapeAll(token.info).trim();
		const { language, title, isExecutable } = readInfo(info);
		if (isExecutable && (hidden.test(info) || hidden.test(optionsOf(token.content)))) return '';
		const code = isExecutable
			? token.content.slice(optionsOf(token.content).length)
			: token.content;
		if (language === 'math' || language === 'latex-display') {
			context.warn(mathWarning, code.trim());
			return `${mathBlockHtml(code)}\n`;
		}
		return `${codeHtml(withoutHighlights(code), language, title)}\n`;
	};
}

function readInfo(info: string): { language: string; title?: string; isExecutable: boolean } {
	const title =
		/(?:^|[\s{,])(?:title|filename|name|file|caption|data-title)=(?:"([^"]*)"|'([^']*)'|([^\s"'{},]+))/.exec(
			info,
		);
	const named = title?.[1] ?? title?.[2] ?? title?.[3];
	const braces = /^\{\s*\.?([\w+#-]*)/.exec(info);
	const first = braces?.[1] ?? /^[^\s{,]*/.exec(info)?.[0] ?? '';
	// Zenn and Qiita: `js:app.js`; Claude and others: `js [app.js]`.
	const [language = '', ofColon] = first.split(/:(?=[^:])/);
	const ofBrackets = /\s\[([^\n]{1,300}?)\](?=\s|$)/.exec(info)?.[1];
	const shown = named ?? ofColon ?? ofBrackets;
	return {
		language: language.includes('=') ? '' : language,
		...(shown !== undefined && { title: shown }),
		isExecutable: /^\{[a-z]/.test(info),
	};
}

/** Quarto's and knitr's options of a cell, `#| echo: false`, are not part of the code that readers see. */
function optionsOf(code: string): string {
	return /^(?:[ \t]*(?:#|\/\/|--)\|[^\n]*\n)+/.exec(code)?.[0] ?? '';
}

/** Docusaurus marks lines with comments that it takes out itself. */
function withoutHighlights(code: string): string {
	if (!code.includes('highlight-')) return code;
	return code
		.split('\n')
		.filter(
			(line) =>
				!/^(?:\/\/|#|--|\/\*|<!--|\{\/\*|%)\s*highlight-(?:next-line|start|end)\s*(?:\*\/|-->|\*\/\})?$/.test(
					line.trim(),
				),
		)
		.join('\n');
}

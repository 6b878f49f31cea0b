import { escapeHtml } from '../writer';

/** The sentence for formulas, in Markdown and in HTML. */
export const mathWarning =
	'Medium cannot show formulas (math), so their TeX source is shown as code: {names}.';

export function mathBlockHtml(tex: string): string {
	return `<pre><code class="language-tex">${escapeHtml(tex.trim())}</code></pre>`;
}

export function mathInlineHtml(tex: string): string {
	return `<code>${escapeHtml(tex.trim())}</code>`;
}

/** Signs that only formulas have. */
export function isSurelyTex(text: string): boolean {
	return /\\[A-Za-z]|[\^_=]|[{}]/.test(text);
}

/** Whether what lies between two dollar signs or brackets can be meant as a formula: prices, shell variables and prose are not. */
export function looksLikeTex(text: string): boolean {
	if (!text.trim() || text.length > 2000) return false;
	if (isSurelyTex(text)) return true;
	return !/[A-Za-z]{2}/.test(text) && isBalanced(text);
}

function isBalanced(text: string): boolean {
	let depth = 0;
	for (const each of text) {
		if ('([{'.includes(each)) depth += 1;
		if (')]}'.includes(each)) depth -= 1;
		if (depth < 0) return false;
	}
	return depth === 0;
}

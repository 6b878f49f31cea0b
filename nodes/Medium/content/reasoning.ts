import { unwrapFence } from './markdown/unwrapFence';

const reasoning = /^\s*<(think|thinking|reasoning)>[^]*?<\/\1>\s*/i;
const leadIn =
	/^\s*(?:<p>|\*\*)?(?:(?:sure|certainly|of course|absolutely|great|okay)\b[^\n:]{0,40}[!,.]\s+)?(?:here(?:['’]s| is)|below is) (?:the|your|an?) (?![^\n<]{0,400}(?:\bmy\b|\]\())(?:[^\s<][^\n<]{0,150} )?(?:\*\*)?(?:article|post|blog|draft|version|essay|piece|newsletter|translation|rewrite|markdown|html)\b[^\n<]{0,200}[:.!](?:\*\*)?(?:<\/p>)?\s*(?:(?:-{3,}|\*{3,}|<hr ?\/?>)\s+(?!\w+:))?(?=#[ \t]|<h1\b|(?:`{3,}|~{3,})(?:html|markdown|mdx?)\b|---\n\w+:)/i;
const trailer = /^(?:-{3,10} )?(?:let me know|feel free|would you like|i hope|if you)/i;

export const reasoningWarning =
	'Content started with the reasoning of a language model (<think>). It is not in the post.';
export const leadInWarning =
	'Content started with words of a language model about the article. They are not in the post.';

/** What a language model writes before its answer goes. */
export function withoutReasoning(content: string): string {
	return content.replace(reasoning, '');
}

/** "Sure! Here's the article:" goes where the article's title, or a code fence with all of it, comes next. Its author's words stay. */
export function withoutLeadIn(content: string): string {
	const answer = content.replace(leadIn, '');
	if (answer === content || !/^[`~]/.test(answer)) return answer;
	const lines = answer.trimEnd().split('\n');
	const end = lines.findLastIndex((line) => /^(?:`{3,}|~{3,})\s*$/.test(line)) + 1;
	const behind = lines.slice(end).join(' ').trim();
	const fence = trailer.test(behind) ? lines.slice(0, end).join('\n') : answer;
	return unwrapFence(fence) === fence ? content : fence;
}

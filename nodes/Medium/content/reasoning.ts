const reasoning = /^\s*<(think|thinking|reasoning)>[^]*?<\/\1>\s*/i;

export const reasoningWarning =
	'Content started with the reasoning of a language model (<think>). It is not in the post.';

/** What a language model writes before its answer goes. */
export function withoutReasoning(content: string): string {
	return content.replace(reasoning, '');
}

/** Owner: C2. The content of a code fence marked html, markdown or md that is all there is: a language model's answer. */
export function unwrapFence(content: string): string {
	return content;
}

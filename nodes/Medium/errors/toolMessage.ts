/**
 * Words in an error's message that n8n reacts to (1.123 and 2.41): for the first ones it puts a text of its own in
 * place of the whole message, and with the last one it takes the execution for cancelled.
 */
const words =
	/ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|ERRADDRINUSE|EADDRNOTAVAIL|ECONNABORTED|EHOSTUNREACH|EAI_AGAIN|ENOENT|EISDIR|ENOTDIR|EACCES|EEXIST|EPERM|GETADDRINFO|canceled/i;

/**
 * What a model reads of a failure. It is all in the message: of an error that a tool throws, n8n 2.41 gives the
 * newer AI agents nothing else.
 * @param message what happened
 * @param nextStep what to do about it
 * @param description Medium's words, and what to do; left out where n8n would react to them
 */
export function toolMessage(message: string, nextStep: string, description: string): string {
	const texts = [`${message}. ${description}`, `${message}. ${nextStep}`];
	return texts.find((text) => !words.test(text)) ?? message;
}

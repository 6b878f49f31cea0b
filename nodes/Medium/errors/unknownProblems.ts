import type { Failure } from './failure';
import type { Problem, CatalogEntry } from './problem';

/** What to do about a post that Medium may have or not. How the run goes on then is added in `nodeError.ts`. */
const lookFirst = 'Medium may have published it: look at your stories on Medium, drafts too.';

/** An item whose result an earlier try did not learn. */
export const leftOpen: Problem = {
	message: 'Medium did not confirm the post in an earlier try',
	nextStep: lookFirst,
};

/** Nobody knows whether Medium has acted: nothing here may say that it has or has not. */
export const unknownProblems: CatalogEntry[] = [
	{
		applies: (_failure, { kind }) => kind === 'post',
		problem: (failure) => ({
			message: `Medium did not confirm the post: ${reasonOf(failure)}`,
			nextStep: lookFirst,
		}),
	},
	// A look-up changes nothing, and nobody sees an image that no post names.
	{
		applies: () => true,
		problem: (failure) => ({
			message: capitalized(reasonOf(failure)),
			nextStep: 'Try again in a few minutes.',
		}),
	},
];

function reasonOf({ kind, status }: Failure): string {
	switch (kind) {
		case 'timedOut':
			return 'no answer came in time';
		case 'connectionLost':
			return 'the connection was lost';
		case 'cancelled':
			// n8n calls an execution "canceled" and not failed if its error says so (2.41).
			return 'the execution was canceled while the request was under way';
		case 'unreadable':
			return 'the answer could not be read';
		default:
			return `the answer was HTTP status ${status ?? 'none'}`;
	}
}

function capitalized(sentence: string): string {
	return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

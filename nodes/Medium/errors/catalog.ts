import { connectionRows, lookAtYourStories } from './connectionRows';
import { credentialRows } from './credentialRows';
import type { Failure } from './failure';
import { limitRows } from './limitRows';
import type { RequestKind } from './outcome';
import type { Problem } from './problem';
import { requestRows } from './requestRows';

/** Every failure and what the user reads of it; the first entry that applies counts. */
const catalog = [...limitRows, ...credentialRows, ...requestRows, ...connectionRows];

/** What a failure means for the user. */
export function describeProblem(failure: Failure, request: RequestKind): Problem {
	const entry = catalog.find(({ applies }) => applies(failure, request));
	if (!entry) throw new TypeError('The last entry applies to every failure');
	return entry.describe(failure, request);
}

/** An item whose result an earlier try did not learn. */
export const leftOpen: Problem = {
	message: 'It is unknown whether this was published: an earlier try got no readable answer',
	nextStep: lookAtYourStories,
};

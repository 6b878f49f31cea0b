import type { Failure } from '../wire/failure';
import { connectionRows, lookAtYourStories } from './connectionRows';
import { credentialRows } from './credentialRows';
import { limitRows } from './limitRows';
import type { Problem, Undertaking } from './problem';
import { requestRows } from './requestRows';

/**
 * Every failure and what it means for the user; the first row that applies is told. The codes are from Medium's
 * documentation where it names them, otherwise from public bug reports.
 */
const table = [...limitRows, ...credentialRows, ...requestRows, ...connectionRows];

/** What a failure means for the user. */
export function tellProblem(failure: Failure, undertaking: Undertaking): Problem {
	const row = table.find(({ applies }) => applies(failure, undertaking));
	if (!row) throw new TypeError('The last row applies to every failure');
	return row.tell(failure, undertaking);
}

/** The outcome of an item that an earlier try left open. */
export const leftOpen: Problem = {
	message: 'It is unknown whether this was published: an earlier try got no readable answer',
	nextStep: lookAtYourStories,
};

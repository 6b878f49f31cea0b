import type { Failure } from './failure';
import { notSentProblems } from './notSentProblems';
import type { RequestKind } from './outcome';
import { isOutcomeUnknown } from './outcome';
import type { CatalogEntry, Problem } from './problem';
import { refusedForAll } from './refusedForAll';
import { refusedItems } from './refusedItems';
import { unknownProblems } from './unknownProblems';

export { leftOpen } from './unknownProblems';

/**
 * What a failure means for the user. The outcome chooses the list of entries, so that no text can contradict it; the
 * first entry that applies counts, and the last one of each list always does. The codes are from Medium's
 * documentation where it names them, otherwise from public bug reports.
 */
export function describeProblem(failure: Failure, request: RequestKind): Problem {
	const entry = entriesFor(failure).find(({ applies }) => applies(failure, request));
	if (!entry) throw new TypeError('The last entry applies to every failure');
	return typeof entry.problem === 'function' ? entry.problem(failure, request) : entry.problem;
}

function entriesFor(failure: Failure): CatalogEntry[] {
	if (isOutcomeUnknown(failure)) return unknownProblems;
	return failure.kind === 'answered' ? [...refusedForAll, ...refusedItems] : notSentProblems;
}

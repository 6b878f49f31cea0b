import type { Failure } from './failure';
import type { RequestKind } from './outcome';

/** A failure in the words the user reads. */
export interface Problem {
	/** What happened, in one sentence of ours: n8n rewrites messages with certain words, so none of Medium's are in it. */
	message: string;
	/** What to do about it. */
	nextStep: string;
	/** Every other request with this credential would fail, too. */
	isFatal?: boolean;
}

/** One entry of the catalog: when it applies, and what the user reads then. */
export interface CatalogEntry {
	applies: (failure: Failure, request: RequestKind) => boolean;
	describe: (failure: Failure, request: RequestKind) => Problem;
}

export const hasCode =
	(...codes: number[]) =>
	(failure: Failure): boolean =>
		failure.code !== undefined && codes.includes(failure.code);

export const hasStatus =
	(...statuses: number[]) =>
	(failure: Failure): boolean =>
		failure.status !== undefined && statuses.includes(failure.status);

export const isKind =
	(kind: Failure['kind']) =>
	(failure: Failure): boolean =>
		failure.kind === kind;

export const always = (problem: Problem) => (): Problem => problem;

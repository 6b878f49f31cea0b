import type { Failure } from './failure';
import type { RequestKind } from './outcome';

/** A failure in the words the user reads. */
export interface Problem {
	/** What happened, in one short sentence of ours: n8n rewrites messages with certain words, so none of Medium's. */
	message: string;
	/** The one thing to do about it. */
	nextStep: string;
	/** Every other request with this credential would fail, too. */
	isFatal?: boolean;
}

/** One entry of the catalog: when it applies, and what the user reads then. */
export interface CatalogEntry {
	applies: (failure: Failure, request: RequestKind) => boolean;
	problem: Problem | ((failure: Failure, request: RequestKind) => Problem);
}

export const hasCode =
	(...codes: number[]) =>
	({ code }: Failure): boolean =>
		code !== undefined && codes.includes(code);

export const hasStatus =
	(...statuses: number[]) =>
	({ status }: Failure): boolean =>
		status !== undefined && statuses.includes(status);

export const isKind =
	(kind: Failure['kind']) =>
	(failure: Failure): boolean =>
		failure.kind === kind;

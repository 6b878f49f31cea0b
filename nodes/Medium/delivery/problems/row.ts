import type { Failure } from '../wire/failure';
import type { Problem, Undertaking } from './problem';

/** A row of the table of failures: when it applies, and what is told then. */
export interface Row {
	applies: (failure: Failure, undertaking: Undertaking) => boolean;
	tell: (failure: Failure, undertaking: Undertaking) => Problem;
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

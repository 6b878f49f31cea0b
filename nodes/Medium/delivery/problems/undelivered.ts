import { InputError } from '../../errors/inputError';
import type { Outcome } from '../once/attempt';
import type { Failure } from '../wire/failure';
import { mayHaveActed } from '../wire/failure';
import type { Problem, Undertaking } from './problem';
import { tellProblem } from './table';

/** Why an item was not delivered, ready to be told. */
export class Undelivered extends Error {
	override readonly name = 'Undelivered';

	constructor(
		readonly problem: Problem,
		readonly outcome: Exclude<Outcome, 'delivered'>,
		readonly failure?: Failure,
	) {
		super(problem.message);
	}
}

/** What a failed request means for the item. */
export function undeliveredBy(failure: Failure, undertaking: Undertaking): Undelivered {
	return new Undelivered(
		tellProblem(failure, undertaking),
		outcomeOf(failure, undertaking),
		failure,
	);
}

/** What any thrown error means for the item: all but `Undelivered` were thrown before something was sent. */
export function toUndelivered(error: unknown): Undelivered {
	if (error instanceof Undelivered) return error;
	if (error instanceof InputError) {
		return new Undelivered(
			{ message: withoutFullStop(error.message), nextStep: error.description },
			'notSent',
		);
	}
	const text = error instanceof Error ? error.message : String(error);
	return new Undelivered(
		{ message: 'The item could not be prepared', nextStep: `n8n says: ${text}` },
		'notSent',
	);
}

/** A failed look-up leaves the item not sent: it came before the post. */
function outcomeOf(failure: Failure, { kind }: Undertaking): Exclude<Outcome, 'delivered'> {
	if (kind === 'lookUp') return 'notSent';
	if (kind === 'post' && mayHaveActed(failure)) return 'unknown';
	return failure.kind === 'answered' ? 'refused' : 'notSent';
}

function withoutFullStop(sentence: string): string {
	return sentence.replace(/\.$/, '');
}

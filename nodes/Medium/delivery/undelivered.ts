import type { Outcome } from './attempt';
import type { Failure } from './failure';
import { RequestFailed, mayHaveActed } from './failure';
import type { Problem, Undertaking } from './problem';
import { tellProblem } from './problems';
import { InvalidInput } from '../content/types';

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

/** What a thrown error means for the item. A failed look-up leaves the item not sent: it came before the post. */
export function toUndelivered(error: unknown, undertaking: Undertaking): Undelivered {
	if (error instanceof Undelivered) return error;
	if (error instanceof InvalidInput) {
		return new Undelivered(
			{ message: withoutFullStop(error.message), nextStep: error.description },
			'notSent',
		);
	}
	if (error instanceof RequestFailed) {
		const { failure } = error;
		return new Undelivered(
			tellProblem(failure, undertaking),
			outcomeOf(failure, undertaking),
			failure,
		);
	}
	const text = error instanceof Error ? error.message : String(error);
	return new Undelivered(
		{ message: 'The item could not be prepared', nextStep: `n8n says: ${text}` },
		'notSent',
	);
}

function outcomeOf(failure: Failure, { kind }: Undertaking): Exclude<Outcome, 'delivered'> {
	if (kind === 'lookUp') return 'notSent';
	if (kind === 'post' && mayHaveActed(failure)) return 'unknown';
	return failure.kind === 'answered' ? 'refused' : 'notSent';
}

function withoutFullStop(sentence: string): string {
	return sentence.replace(/\.$/, '');
}

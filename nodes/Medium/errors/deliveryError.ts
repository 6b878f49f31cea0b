import { describeProblem } from './catalog';
import type { Failure } from './failure';
import { InputError } from './inputError';
import type { Outcome, RequestKind } from './outcome';
import { outcomeOf } from './outcome';
import type { Problem } from './problem';

/** Why an item was not delivered, ready to be shown to the user. */
export class DeliveryError extends Error {
	override readonly name = 'DeliveryError';

	constructor(
		readonly problem: Problem,
		readonly outcome: Exclude<Outcome, 'delivered'>,
		readonly failure?: Failure,
	) {
		super(problem.message);
	}

	/** What a failed request means for the item. */
	static ofFailure(failure: Failure, request: RequestKind): DeliveryError {
		return new DeliveryError(
			describeProblem(failure, request),
			outcomeOf(failure, request),
			failure,
		);
	}

	/** What any thrown error means for the item: all but a `DeliveryError` were thrown before something was sent. */
	static from(error: unknown): DeliveryError {
		if (error instanceof DeliveryError) return error;
		if (error instanceof InputError) {
			return new DeliveryError(
				{ message: withoutFullStop(error.message), nextStep: error.description },
				'notSent',
			);
		}
		const text = error instanceof Error ? error.message : String(error);
		return new DeliveryError(
			{ message: 'The item could not be prepared', nextStep: `n8n says: ${text}` },
			'notSent',
		);
	}
}

function withoutFullStop(sentence: string): string {
	return sentence.endsWith('.') ? sentence.slice(0, -1) : sentence;
}

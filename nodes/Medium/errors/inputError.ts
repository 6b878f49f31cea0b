/** A value the user must change. Nothing has been sent. */
export class InputError extends Error {
	override readonly name = 'InputError';

	constructor(
		/** What is wrong, in one sentence that names the field as the user sees it, e.g. `Canonical URL`. */
		message: string,
		/** What to do about it. */
		readonly description: string,
	) {
		super(message);
	}
}

/** A value the user must change. Nothing has been sent. */
export class InputError extends Error {
	override readonly name = 'InputError';

	constructor(
		/** The field's name as the user sees it, e.g. `Canonical URL`. */
		readonly field: string,
		/** What is wrong, in one sentence that names the field. */
		message: string,
		/** What to do about it. */
		readonly description: string,
	) {
		super(message);
	}
}

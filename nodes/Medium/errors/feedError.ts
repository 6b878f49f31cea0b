/** Why a public feed could not be read, in words for the user. */
export class FeedError extends Error {
	override readonly name = 'FeedError';

	constructor(
		/** What happened, in one sentence without a full stop. */
		message: string,
		/** What to do about it. */
		readonly description: string,
		readonly facts: { status?: number; retryAfter?: number } = {},
	) {
		super(message);
	}
}

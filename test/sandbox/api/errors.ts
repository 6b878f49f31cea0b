import type { Answer } from './types';
import type { Scope } from '../types';

/** An error of the API, as it is answered. */
export class ApiError extends Error {
	constructor(
		readonly status: number,
		message: string,
		/** Medium's own number for it; -1 where none is known. */
		readonly code = -1,
	) {
		super(message);
	}

	get answer(): Answer {
		return { status: this.status, body: errorBody(this.message, this.code) };
	}
}

/** Medium's envelope for errors. */
export function errorBody(message: string, code: number): object {
	return { errors: [{ message, code }] };
}

export const noToken = () => new ApiError(401, 'An access token is required.', 6000);
export const tokenExpired = () => new ApiError(401, 'The access token has expired.', 6001);
export const tokenInvalid = () => new ApiError(401, 'Token was invalid.', 6003);
export const scopeMissing = (scope: Scope) =>
	new ApiError(403, `Token does not have the scope: ${scope}.`, 6002);
export const unexpectedFields = () => new ApiError(400, 'Unexpected fields specified.', 6007);
export const unexpectedField = (name: string) =>
	new ApiError(400, `Unexpected field (${name}) specified`, 6007);
export const grantTypeInvalid = () => new ApiError(400, 'grant_type was invalid.', 6021);
export const noContent = () => new ApiError(400, 'No content specified.', 2002);
export const notAnImage = () => new ApiError(400, 'The media is not in a format we understand.');
export const dailyLimitReached = () =>
	new ApiError(429, 'User has reached the rate limit for publishing today.', 1007);
export const badRequest = (message: string) => new ApiError(400, message);
export const forbidden = (message: string) => new ApiError(403, message);
export const notFound = (what: string) => new ApiError(404, `${what} was not found.`);

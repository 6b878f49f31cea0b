import type { LoggedRequest } from '../types';

const secrets = /((?:^|&)(?:client_secret|refresh_token|code)=)[^&]*/g;

/** A logged request without what must not be shown: the token, and the secrets of a token exchange. */
export function masked(request: LoggedRequest): LoggedRequest {
	const { headers, path, body } = request;
	const { authorization } = headers;
	return {
		...request,
		headers: {
			...headers,
			...(authorization !== undefined && { authorization: mask(authorization) }),
		},
		body: path === '/v1/tokens' ? body.replace(secrets, '$1…') : body,
	};
}

function mask(authorization: string): string {
	const [scheme = '', token = ''] = authorization.split(' ', 2);
	return `${scheme} ${token.slice(0, 4)}…`;
}

import type { LoggedRequest, Sandbox } from '../../sandbox';

/** A request as the one who sent it saw it. */
export interface Sent {
	request: string;
	body?: unknown;
}

/** Where a request was sent: the host is the one that n8n asked the proxy for. */
export function addressOf({ headers, path }: LoggedRequest): string {
	return `https://${headers.host}${path}`;
}

/** Method, address and body of every request, in order. */
export function sentTo({ requests }: Pick<Sandbox, 'requests'>): Sent[] {
	return requests.map((logged) => {
		const request = `${logged.method} ${addressOf(logged)}`;
		if (logged.body === '') return { request };
		const isJson = logged.headers['content-type'] === 'application/json';
		const body: unknown = isJson ? JSON.parse(logged.body) : logged.body;
		return { request, body };
	});
}

/** Where tokens were asked for, and how: one line for each request. */
export function tokenRequestsTo({ requests }: Pick<Sandbox, 'requests'>): string[] {
	return requests
		.filter(({ path }) => path.endsWith('/tokens'))
		.map((logged) => {
			const grant = new URLSearchParams(logged.body).get('grant_type');
			return `${grant} at ${addressOf(logged)}: ${logged.status}`;
		});
}

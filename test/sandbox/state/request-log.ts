import type { IncomingMessage } from 'node:http';
import type { LoggedRequest } from '../types';

/** Every request to the API, in order of arrival. */
export class RequestLog {
	readonly list: LoggedRequest[] = [];

	constructor(private readonly now: () => number) {}

	begin({ method, url, headers }: IncomingMessage): LoggedRequest {
		const target = url ?? '';
		const mark = target.indexOf('?');
		const entry: LoggedRequest = {
			method: method ?? '',
			path: mark < 0 ? target : target.slice(0, mark),
			query: mark < 0 ? '' : target.slice(mark + 1),
			headers: Object.fromEntries(
				Object.entries(headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]),
			),
			body: '',
			at: this.now(),
		};
		this.list.push(entry);
		return entry;
	}

	reset(): void {
		this.list.length = 0;
	}
}

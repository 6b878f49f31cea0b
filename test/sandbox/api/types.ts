import type { IncomingHttpHeaders } from 'node:http';
import type { World } from '../state/world';

export interface ApiRequest {
	method: string;
	/** As it came: not decoded, without the query. */
	path: string;
	query: string;
	headers: IncomingHttpHeaders;
	body: Buffer;
}

/** What the API would answer. Nothing has happened before `act` is called. */
export interface Answer {
	status: number;
	body: object;
	/** Carries the request out. */
	act?: () => void;
}

export type Handler = (world: World, request: ApiRequest, id: string) => Answer;

export interface Route {
	method: 'GET' | 'POST';
	/** Tried against the whole path as it came; its first group is the id. */
	path: RegExp;
	handle: Handler;
}

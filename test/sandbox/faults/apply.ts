import { setTimeout as wait } from 'node:timers/promises';
import { cloudflareHeaders, cloudflarePage, nginx413Page } from './pages';
import { html, json } from '../http/exchange';
import type { Fault } from './types';
import type { Answer } from '../api/types';
import type { Exchange } from '../http/exchange';

const paddingPiece = ' '.repeat(64 * 1024);

/** Faults that give the real answer, so that the request must be carried out. */
export function givesRealAnswer({ kind }: Fault): boolean {
	return kind === 'delay' || kind === 'drip' || kind === 'huge';
}

/** Answers as the fault says; `answer` is what the API would have said. */
export async function applyFault(fault: Fault, { status, body }: Answer, exchange: Exchange) {
	switch (fault.kind) {
		case 'status':
			return sendStatus(fault, exchange);
		case 'reset':
			return exchange.reset();
		case 'cutAnswer':
			return exchange.sendHalf(status, body);
		case 'noAnswer':
			return;
		case 'delay':
			await wait(fault.ms, undefined, { ref: false });
			return exchange.sendJson(status, body);
		case 'drip':
			return await exchange.sendSlowly(status, body, dripping(fault.everyMs, fault.forMs));
		case 'huge':
			return await exchange.sendSlowly(status, body, padding(fault.bytes, body));
		case 'redirect':
			return exchange.send(fault.status, { location: fault.location }, '');
		case 'emptyBody':
			return exchange.send(status, json, '');
		case 'brokenJson':
			return exchange.send(status, json, '{"data":{"id":');
		case 'noData':
			return exchange.send(status, json, '{}');
		case 'cloudflare':
			return exchange.send(403, { ...html, ...cloudflareHeaders }, cloudflarePage);
		case 'nginx413':
			return exchange.send(413, { ...html, server: 'nginx' }, nginx413Page);
	}
}

function sendStatus(fault: Extract<Fault, { kind: 'status' }>, exchange: Exchange): void {
	const { status, body = '', headers } = fault;
	if (typeof body === 'object')
		exchange.send(status, { ...json, ...headers }, JSON.stringify(body));
	else exchange.send(status, { ...html, ...headers }, body);
}

async function* dripping(everyMs: number, forMs: number): AsyncGenerator<string> {
	const end = Date.now() + forMs;
	while (Date.now() < end) {
		yield ' ';
		await wait(everyMs, undefined, { ref: false });
	}
}

async function* padding(bytes: number, body: object): AsyncGenerator<string> {
	let left = bytes - Buffer.byteLength(JSON.stringify(body));
	while (left > 0) {
		yield paddingPiece.slice(0, left);
		left -= paddingPiece.length;
	}
}

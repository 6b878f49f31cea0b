import { setTimeout as wait } from 'node:timers/promises';
import { Exchange } from './exchange';
import { readBody } from './read-body';
import { summaryOf } from './summary';
import { answer } from '../api/answer';
import { errorBody } from '../api/errors';
import { applyFault, givesRealAnswer } from '../faults/apply';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { World } from '../state/world';

/** Handles a request to the API: log, wait, answer, and whatever fault was asked for. */
export async function handleApi(
	world: World,
	request: IncomingMessage,
	response: ServerResponse,
): Promise<void> {
	const entry = world.log.begin(request);
	const rule = world.faults.take(entry);
	const exchange = new Exchange(response, entry);
	const body = await readBody(request);
	if (!body) return await applyFault({ kind: 'nginx413' }, { status: 413, body: {} }, exchange);
	const { headers } = request;
	entry.body = summaryOf(headers['content-type'], body);
	if (world.latencyMs > 0) await wait(world.latencyMs, undefined, { ref: false });
	const real = answer(world, { ...entry, headers, body });
	if (!rule || rule.acts || givesRealAnswer(rule.fault)) real.act?.();
	if (rule) await applyFault(rule.fault, real, exchange);
	else exchange.sendJson(real.status, real.body);
}

/** Answers 500 when the sandbox itself fails, so that the cause is seen instead of a hanging request. */
export function answerFailure(response: ServerResponse, error: unknown): void {
	if (response.destroyed || response.headersSent) return;
	const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
	response.writeHead(500, { 'content-type': 'application/json; charset=utf-8' });
	response.end(JSON.stringify(errorBody(`The sandbox itself failed: ${message}`, -1)));
}

import type { IDataObject, IExecutePaginationFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';

import type { Attempt, ItemReport } from '../once/attempt';
import type { CurrentItem } from '../once/item';
import type { Failure } from '../wire/failure';
import { toolMessage } from './toolMessage';
import type { Undelivered } from './undelivered';

/**
 * The item that goes on when an item fails and the node continues. The names under `error` are public interface.
 * They stand in an object: n8n takes an item for the error output only if `error` (and `message`) is all it has (1.123),
 * and overwrites the JSON of an item that has an `error` of its own beside it (both lines).
 */
export function errorItem(item: CurrentItem, undelivered: Undelivered): INodeExecutionData {
	const { failure, problem, outcome } = undelivered;
	const error: IDataObject = {
		message: problem.message,
		description: describe(undelivered),
		outcome,
		...(failure?.status !== undefined && { statusCode: failure.status }),
		...(failure?.code !== undefined && { code: failure.code }),
		...(failure?.retryAfter !== undefined && { retryAfter: failure.retryAfter }),
	};
	return { json: { error }, pairedItem: { item: item.index } };
}

/** The error that ends the run: what happened to this item, and to all others. */
export function runError(
	context: IExecutePaginationFunctions,
	item: CurrentItem,
	attempt: Attempt,
	undelivered: Undelivered,
): NodeApiError {
	const { failure, problem, outcome } = undelivered;
	const message = item.isToolCall
		? toolMessage(problem.message, problem.nextStep, describe(undelivered))
		: `${problem.message} [item ${item.index}]`;
	const error = new NodeApiError(
		context.getNode(),
		{ message },
		{
			message,
			description: [describe(undelivered), ...summarize(item, attempt)].join(' '),
			...(failure?.status !== undefined && { httpCode: String(failure.status) }),
			itemIndex: item.index,
			runIndex: item.runIndex,
		},
	);
	Object.assign(error.context, {
		outcome,
		...(failure?.status !== undefined && { statusCode: failure.status }),
		...(failure?.code !== undefined && { code: failure.code }),
		...(failure?.text !== undefined && { mediumMessage: failure.text }),
		...(failure?.retryAfter !== undefined && { retryAfter: failure.retryAfter }),
		items: [...attempt.reports, ...notReached(item, attempt)],
	});
	return error;
}

/** Medium's own words, its status and code, and what to do. */
function describe({ failure, problem }: Undelivered): string {
	return [failure && describeAnswer(failure), problem.nextStep].filter(Boolean).join(' ');
}

function describeAnswer({ code, isHtml, status, text }: Failure): string {
	const facts = [
		status !== undefined && `HTTP ${status}`,
		code !== undefined && `code ${code}`,
	].filter(Boolean);
	const inBrackets = facts.length > 0 ? ` (${facts.join(', ')})` : '';
	if (text)
		return `${isHtml ? 'The answer was a web page' : 'Medium said'}: "${text}"${inBrackets}.`;
	if (isHtml) return `The answer was a web page${inBrackets}.`;
	return facts.length > 0 ? `Medium answered with ${facts.join(', ')} and no reason.` : '';
}

/** How far a run of several items got. */
function summarize(item: CurrentItem, attempt: Attempt): string[] {
	if (attempt.itemCount < 2) return [];
	const delivered = attempt.reports.filter(({ outcome }) => outcome === 'delivered');
	const notSent = `Not sent: ${notReached(item, attempt).length}.`;
	if (delivered.length === 0)
		return [`None of the ${attempt.itemCount} items was sent before. ${notSent}`];
	const addresses = delivered.flatMap(({ url }) => url ?? []).slice(0, 20);
	return [
		`Sent before: ${delivered.length} of ${attempt.itemCount} items (${addresses.join(', ')}). ${notSent}`,
		'Retry the execution to send the rest: what was sent is remembered and not sent again.',
	];
}

function notReached(item: CurrentItem, attempt: Attempt): ItemReport[] {
	const reported = new Set(attempt.reports.map(({ itemIndex }) => itemIndex));
	return Array.from({ length: attempt.itemCount }, (_, itemIndex) => itemIndex)
		.filter((itemIndex) => itemIndex !== item.index && !reported.has(itemIndex))
		.map((itemIndex) => ({ itemIndex, outcome: 'notSent' }));
}

import type { IDataObject, INode, INodeExecutionData } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';

import type { DeliveryError } from './deliveryError';
import type { Failure } from './failure';
import type { RunReport } from './runReport';
import { allReports, summarize } from './runReport';
import { toolMessage } from './toolMessage';

/** The item that failed. */
export interface FailedItem {
	index: number;
	runIndex: number;
	/** An AI agent called the node as a tool. */
	isToolCall: boolean;
}

/**
 * The item that goes on when an item fails and the node continues. The names under `error` are public interface.
 * They are in an object: n8n takes an item for the error output only if `error` (and `message`) is all it has (1.123),
 * and overwrites the JSON of an item that has an `error` of its own beside it (1.x and 2.x).
 */
export function errorItem(
	itemIndex: number,
	error: DeliveryError,
	run?: RunReport,
): INodeExecutionData {
	const { failure, outcome, problem } = error;
	// n8n offers no Retry for an execution that went on.
	const isForNextRun = run?.remembers === true && outcome === 'unknown';
	const facts: IDataObject = {
		message: problem.message,
		description: describe(error, '', isForNextRun ? howToContinue(error, run) : ''),
		outcome,
		...numbersOf(failure),
	};
	return { json: { error: facts }, pairedItem: { item: itemIndex } };
}

/** The error that ends the run: what happened to this item, and to all others. */
export function toNodeError(
	node: INode,
	item: FailedItem,
	run: RunReport,
	error: DeliveryError,
): NodeApiError {
	const { failure, outcome, problem } = error;
	const report = { itemIndex: item.index, outcome };
	const message = item.isToolCall
		? toolMessage(problem.message, problem.nextStep, describe(error))
		: `${problem.message} [item ${item.index}]`;
	const nodeError = new NodeApiError(
		node,
		{ message },
		{
			message,
			description: describe(
				error,
				run.itemCount > 1 ? summarize(report, run) : '',
				howToContinue(error, run),
			),
			...(failure?.status !== undefined && { httpCode: String(failure.status) }),
			itemIndex: item.index,
			runIndex: item.runIndex,
		},
	);
	Object.assign(nodeError.context, {
		outcome,
		...numbersOf(failure),
		...(failure?.text !== undefined && { mediumMessage: failure.text }),
		items: allReports(report, run),
	});
	return nodeError;
}

function numbersOf(failure: Failure | undefined): IDataObject {
	return {
		...(failure?.status !== undefined && { statusCode: failure.status }),
		...(failure?.code !== undefined && { code: failure.code }),
		...(failure?.retryAfter !== undefined && { retryAfter: failure.retryAfter }),
	};
}

/** Medium's own words, its status and code, how far the run got, and what to do. */
function describe({ failure, problem }: DeliveryError, summary = '', retryStep = ''): string {
	return [failure && describeAnswer(failure), summary, problem.nextStep, retryStep]
		.filter(Boolean)
		.join(' ');
}

/**
 * Only where something was sent, so that sending everything again would double it. A retry is one of the newest
 * execution: what a retry sent, the execution that was retried does not know (1.123 and 2.41).
 */
function howToContinue({ outcome }: DeliveryError, { remembers, reports }: RunReport): string {
	if (outcome === 'unknown') {
		const choose =
			'Then set "If Medium Doesn\'t Confirm the Post" to Treat as Published or Send Again, and';
		return remembers
			? `${choose} run the node again in any way: what was published is not sent again.`
			: `${choose} use Executions → Retry with currently saved workflow on the newest execution. ${startsOver}`;
	}
	if (!reports.some((report) => report.outcome === 'delivered' || report.outcome === 'unknown')) {
		return '';
	}
	return remembers
		? 'Then run the node again in any way: what was published is not sent again.'
		: `Then use Executions → Retry on the newest execution: it continues. ${startsOver}`;
}

const startsOver = "Don't use Execute step: it starts over and sends everything again.";

function describeAnswer({ code, isHtml, isProxyAnswer, status, text }: Failure): string {
	if (isProxyAnswer) return `The proxy answered with HTTP ${status ?? 'status none'}.`;
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

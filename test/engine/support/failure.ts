import type { INodeExecutionData } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import type { WorkflowResult } from '../harness';

/** What a user reads of an error, and what n8n keeps of it. */
export interface ToldError {
	message: string;
	description: string;
	httpCode?: string | null;
	itemIndex?: number;
}

function text(value: unknown): string {
	return typeof value === 'string' ? value : '';
}

/** The error that ended the execution, as n8n shows it. @throws when the execution did not fail. */
export function shownError({ error }: WorkflowResult): ToldError {
	if (error === undefined) throw new Error('The execution did not fail.');
	const { message, context } = error;
	const httpCode = 'httpCode' in error ? error.httpCode : undefined;
	return {
		message,
		description: text(error.description),
		...(httpCode !== undefined && { httpCode }),
		...(typeof context?.itemIndex === 'number' && { itemIndex: context.itemIndex }),
	};
}

/** Everything a user can read of the error that ended the execution. */
export function wordsOf(result: WorkflowResult): string {
	const { message, description } = shownError(result);
	return `${message}\n${description}`;
}

/** Whether the error is one of the two kinds that n8n can show with its details. */
export function isNodeError({ error }: WorkflowResult): boolean {
	return error?.name === NodeApiError.name || error?.name === NodeOperationError.name;
}

/** The facts that an item which failed carries for the next node. */
export interface ErrorFacts {
	message: string;
	description: string;
	outcome: string;
	statusCode?: number;
	code?: number;
	retryAfter?: number;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}

function numberAt(name: string, record: Record<string, unknown>): Record<string, number> {
	const value = record[name];
	return typeof value === 'number' ? { [name]: value } : {};
}

/** The facts in `$json.error`. @throws when the item has none. */
export function factsOf(item: INodeExecutionData | undefined): ErrorFacts {
	const error = item?.json.error;
	if (!isRecord(error) || typeof error.outcome !== 'string') {
		throw new Error(`The item carries no facts: ${JSON.stringify(item?.json)}`);
	}
	return {
		message: text(error.message),
		description: text(error.description),
		outcome: error.outcome,
		...numberAt('statusCode', error),
		...numberAt('code', error),
		...numberAt('retryAfter', error),
	};
}

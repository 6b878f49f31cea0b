import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';

import type { Sandbox } from '../../sandbox';
import type { WorkflowResult } from '../harness';
import type { Publishing } from './publish';
import { publish } from './publish';

export const ifNew: INodeParameters = {
	operation: 'createIfNew',
	additionalFields: { canonicalUrl: '={{ $json.link }}' },
};

/** Items of a feed, the oldest first. */
export function feed(count: number): INodeExecutionData[] {
	return Array.from({ length: count }, (_, index) => ({
		json: {
			title: `Article ${index + 1}`,
			content: `<h1>Article ${index + 1}</h1><p>Text.</p>`,
			link: `https://blog.example.com/${index + 1}`,
		},
	}));
}

/** Runs *Create If New* with what n8n remembers of the runs before. */
export async function createIfNew(
	sandbox: Sandbox,
	input: INodeExecutionData[],
	{ parameters, ...more }: Publishing = {},
): Promise<WorkflowResult> {
	return await publish(sandbox, { input, parameters: { ...ifNew, ...parameters }, ...more });
}

export const posts = { method: 'POST', path: /posts$/ };

export const refusal = {
	kind: 'status',
	status: 400,
	body: { errors: [{ message: 'No.', code: 1 }] },
} as const;

/** What the node says under its output. */
export function hintsOf({ run }: WorkflowResult): string[] {
	const hints = run.data.resultData.runData.Medium?.at(-1)?.hints ?? [];
	return hints.map(({ message }) => message);
}

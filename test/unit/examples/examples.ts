import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const folder = resolve(__dirname, '../../../examples');

// Strict: what is not named here, such as credentials, pinned data or an owner, must not be in an example.
const nodeShape = z
	.object({
		id: z.string().uuid(),
		name: z.string().min(1),
		type: z.string(),
		typeVersion: z.number(),
		position: z.tuple([z.number(), z.number()]),
		parameters: z.record(z.unknown()),
		disabled: z.boolean(),
		notes: z.string(),
		webhookId: z.string().uuid(),
		onError: z.enum(['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput']),
		alwaysOutputData: z.boolean(),
		executeOnce: z.boolean(),
		retryOnFail: z.boolean(),
		maxTries: z.number(),
		waitBetweenTries: z.number(),
	})
	.partial({
		disabled: true,
		notes: true,
		webhookId: true,
		onError: true,
		alwaysOutputData: true,
		executeOnce: true,
		retryOnFail: true,
		maxTries: true,
		waitBetweenTries: true,
	})
	.strict();

const connectionShape = z
	.object({ node: z.string(), type: z.string(), index: z.number() })
	.strict();

const workflowShape = z
	.object({
		name: z.string().min(1),
		nodes: z.array(nodeShape),
		connections: z.record(z.record(z.array(z.array(connectionShape).nullable()))),
		settings: z.record(z.unknown()),
	})
	.strict();

export type ExampleNode = z.infer<typeof nodeShape>;
export type Example = z.infer<typeof workflowShape> & { file: string; text: string };

/** One wire of a workflow. */
export interface Wire {
	from: string;
	to: string;
	type: string;
}

/** Every workflow in `examples/`. @throws ZodError for one with something that no example may have. */
export function readExamples(): Example[] {
	const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
	return files.sort().map((file) => {
		const text = readFileSync(join(folder, file), 'utf8');
		return { ...workflowShape.parse(JSON.parse(text)), file, text };
	});
}

export const NOTE = 'n8n-nodes-base.stickyNote';

/** The nodes that do something. */
export function workingNodes({ nodes }: Example): ExampleNode[] {
	return nodes.filter(({ type }) => type !== NOTE);
}

export function wiresOf({ connections }: Example): Wire[] {
	return Object.entries(connections).flatMap(([from, byType]) =>
		Object.entries(byType).flatMap(([type, outputs]) =>
			outputs.flatMap((targets) => (targets ?? []).map(({ node }) => ({ from, to: node, type }))),
		),
	);
}

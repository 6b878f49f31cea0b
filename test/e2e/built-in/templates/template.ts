import type { WorkflowToCreate } from '../../../n8n';
import type { BuiltInStage } from '../stage';
import type { Which } from '../nodes';

/** The body of a post as it was sent. */
export type Body = Record<string, unknown>;

/** The shape of one of n8n's public templates, written anew. */
export interface Template {
	/** Its number and name on n8n.io. */
	name: string;
	/** Runs it once with one of the two nodes. */
	run(stage: BuiltInStage, which: Which): Promise<void>;
	/** What this package's node sends where the built-in one sends `body`. */
	moved(body: Body): Body;
}

/** Runs a workflow by hand. @throws Error unless it ends well. */
export async function runWell(
	{ client }: Pick<BuiltInStage, 'client'>,
	workflow: WorkflowToCreate,
): Promise<void> {
	const { id } = await client.createWorkflow(workflow);
	const { status, data } = await client.runByHand(id);
	if (status !== 'success') throw new Error(`${status}: ${data.resultData.error?.message}`);
}

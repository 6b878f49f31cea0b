import { type N8nClient, n8nClient } from '../n8n';
import { loadExamples } from './examples';
import type { DemoStage } from './stage';

/** An n8n with an owner who is logged in, a credential for the sandbox, and the examples. */
export interface DemoN8n {
	client: N8nClient;
	/** The address of the feed that the examples read. */
	feed: string;
	/** The id of each example's workflow, by the example's file name. */
	ids: Map<string, string>;
}

export async function setUpN8n({ sandbox, n8n }: DemoStage): Promise<DemoN8n> {
	const client = n8nClient(n8n.url);
	await client.setupOwner();
	const data = { accessToken: sandbox.token, baseUrl: sandbox.baseUrl };
	const credential = await client.createCredential('mediumApi', 'Medium (Sandbox)', data);
	const feed = `${sandbox.origin}/blog/feed.xml`;
	const examples = await loadExamples({ credential, feed });
	const ids = new Map<string, string>();
	for (const [file, workflow] of examples) {
		ids.set(file, (await client.createWorkflow(workflow)).id);
	}
	return { client, feed, ids };
}

import { itemsOf, n8nClient, type Report } from '../n8n';
import { compareWithFeed } from './compare';
import { loadExamples, RSS_EXAMPLE } from './examples';
import { readFeed } from './feed';
import type { Stage } from './stage';
import { tableOfPosts } from './table';

const MEDIUM_NODE = 'Medium';

/**
 * Creates an owner, the credential and the example workflows in n8n, runs the one that copies a
 * feed to Medium and prints what arrived.
 *
 * @returns one sentence for each thing that is missing or wrong; none if all is well.
 */
export async function show({ sandbox, n8n }: Stage, report: Report): Promise<string[]> {
	const client = n8nClient(n8n.url);
	await client.setupOwner();
	const data = { accessToken: sandbox.token, baseUrl: sandbox.baseUrl };
	const credential = await client.createCredential('mediumApi', 'Medium (Sandbox)', data);
	const feed = `${sandbox.origin}/blog/feed.xml`;
	const ids = new Map<string, string>();
	for (const [file, workflow] of await loadExamples({ credential, feed })) {
		const { id } = await client.createWorkflow(workflow);
		ids.set(file, id);
		report.say(`Imported examples/${file}: ${n8n.url}/workflow/${id}`);
	}
	const id = ids.get(RSS_EXAMPLE);
	if (id === undefined) return [`examples/${RSS_EXAMPLE} is missing.`];
	const execution = await report.during(
		'Running the workflow that copies the feed to Medium',
		async () => await client.runByHand(id),
	);
	report.say(`\n${tableOfPosts(sandbox.posts)}\n`);
	const articles = await readFeed(feed);
	const wrong = compareWithFeed(articles, sandbox.posts);
	const items = itemsOf(execution, MEDIUM_NODE).length;
	if (execution.status !== 'success') {
		const { error } = execution.data.resultData;
		const details = [error?.message, error?.description].filter(Boolean).join(' ');
		wrong.unshift(`The execution ended as "${execution.status}": ${details}`);
	} else if (items !== articles.length) {
		wrong.unshift(`The Medium node put out ${items} items for ${articles.length} articles.`);
	}
	return wrong;
}

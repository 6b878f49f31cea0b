import { type Execution, itemsOf, type Report } from '../n8n';
import { compareWithFeed } from './compare';
import { RSS_EXAMPLE } from './examples';
import { readFeed } from './feed';
import type { DemoN8n } from './set-up';
import type { DemoStage } from './stage';
import { tableOfPosts } from './table';

const MEDIUM_NODE = 'Medium';

function problemOf(execution: Execution): string[] {
	if (execution.status === 'success') return [];
	const { error } = execution.data.resultData;
	const details = [error?.message, error?.description].filter(Boolean).join(' ');
	return [`The execution ended as "${execution.status}": ${details}`];
}

/**
 * Runs the workflow that copies a feed to Medium twice and prints what arrived. The second run must
 * publish nothing.
 *
 * @returns one sentence for each thing that is missing or wrong; none if all is well.
 */
export async function show(
	{ sandbox }: DemoStage,
	{ client, feed, ids }: DemoN8n,
	report: Report,
): Promise<string[]> {
	const id = ids.get(RSS_EXAMPLE);
	if (id === undefined) return [`examples/${RSS_EXAMPLE} is missing.`];
	const run = async (what: string) =>
		await report.during(what, async () => await client.runByHand(id));
	const execution = await run('Running the workflow that copies a blog’s feed to Medium');
	const articles = await readFeed(feed);
	const wrong = problemOf(execution);
	const items = itemsOf(execution, MEDIUM_NODE).length;
	if (wrong.length === 0 && items !== articles.length) {
		wrong.push(`The Medium node put out ${items} items for ${articles.length} articles.`);
	}
	const second = await run('Running it a second time, which publishes nothing');
	wrong.push(...problemOf(second));
	const again = itemsOf(second, MEDIUM_NODE).length;
	if (again > 0) wrong.push(`The second run published ${again} articles again.`);
	report.say(`\n${tableOfPosts(sandbox.posts)}\n`);
	return [...wrong, ...compareWithFeed(articles, sandbox.posts)];
}

import type { INode } from 'n8n-workflow';
import { loadExamples } from '../../demo/examples';
import type { WorkflowToCreate } from '../../n8n';
import type { FeedArticle } from '../record/feed';
import { importTable } from '../record/table';
import { RECORD_EXAMPLE, SCHEDULE } from '../record/workflow';
import type { QueueStage } from './stage';
import { goLive, type Live, quickWebhook } from './webhook';

/** Where the articles come from in the example. */
const FEED = 'Read Feed';

/** Articles as n8n's RSS reader gives them out. */
export function asRead(articles: readonly FeedArticle[]): object[] {
	return articles.map(({ title, link, publishedAt }) => ({
		title,
		link,
		isoDate: new Date(publishedAt).toISOString(),
		'content:encoded': `<p>Text of ${title}</p>`,
		categories: ['Tests'],
	}));
}

/**
 * The example, started by a production webhook in place of the schedule, with the articles that
 * the webhook receives in place of the feed's. Everything behind them is as it is.
 */
function atWebhook(example: WorkflowToCreate, tableId: string, path: string): WorkflowToCreate {
	function edited(node: INode): INode {
		if (node.name === SCHEDULE) return { ...node, ...quickWebhook(path, SCHEDULE) };
		if (node.name === FEED) {
			const parameters = { fieldToSplitOut: 'body.articles', options: {} };
			return { ...node, type: 'n8n-nodes-base.splitOut', typeVersion: 1, parameters };
		}
		if (node.name !== 'Publishing Record') return node;
		const dataTableId = { __rl: true, mode: 'list', value: tableId };
		return { ...node, parameters: { ...node.parameters, dataTableId } };
	}
	return { ...example, nodes: example.nodes.map(edited) };
}

export interface LiveRecord extends Live {
	/** The rows of the table, by status. */
	rows(): Promise<Map<string, number>>;
	/** The execution that is sending an article now. @throws Error if none is. */
	sender(): Promise<string>;
}

let tables = 0;

/** Makes an empty table, the workflow that uses it, and activates it. */
export async function recordGoesLive(stage: QueueStage): Promise<LiveRecord> {
	tables += 1;
	const { id } = await importTable(stage.client, `record_${tables}`);
	const examples = await loadExamples({ credential: stage.credential, feed: '' });
	const example = examples.get(RECORD_EXAMPLE);
	if (example === undefined) throw new Error(`examples/${RECORD_EXAMPLE} is missing.`);
	const live = await goLive(stage, (path) => atWebhook(example, id, path));
	// The table that n8n makes for a data table; its REST interface gives 250 rows at most.
	const table = `data_table_user_${id}`;
	return {
		...live,
		async rows() {
			const rows = await stage.query(`select status, count(*) from "${table}" group by status`);
			return new Map(rows.map(([status = '', count]) => [status, Number(count)]));
		},
		async sender() {
			const [[claim = ''] = []] = await stage.query(
				`select "claimedBy" from "${table}" where status in ('pending', 'unknown') and "claimedBy" is not null order by "updatedAt" desc`,
			);
			const [, execution] = /^execution (\d+),/.exec(claim) ?? [];
			if (execution === undefined) throw new Error('No execution is sending an article.');
			return execution;
		},
	};
}

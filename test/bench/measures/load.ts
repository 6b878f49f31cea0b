import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { table } from '../report/table';
import type { BenchStage } from '../stage';
import type { Measure } from './measure';
import { median, spread } from './statistics';

const MOST_MS = 50;
const MOST_MEGABYTES = 8;

interface Loaded {
	ms: number;
	live: number;
	rss: number;
}

async function loadOnce({ installed, packageFolder }: BenchStage): Promise<Loaded> {
	const { stdout } = await promisify(execFile)(installed.nodeBinary, [
		'--expose-gc',
		join(__dirname, 'load.cjs'),
		installed.folder,
		packageFolder,
	]);
	return JSON.parse(stdout) as Loaded;
}

/** What loading the node and the credentials costs a process that has loaded n8n-workflow. */
export const load: Measure = async (stage, { rounds }) => {
	const loads: Loaded[] = [];
	// The first one warms the file system's cache.
	await loadOnce(stage);
	for (let round = 0; round < rounds; round++) loads.push(await loadOnce(stage));
	const [ms, live, rss] = (['ms', 'live', 'rss'] as const).map((key) =>
		loads.map((each) => each[key]),
	);
	const time = median(ms ?? []);
	const megabytes = Math.max(median(live ?? []), median(rss ?? []));
	return {
		rows: [
			{
				measure: 'First load of node and credentials, n8n-workflow already loaded',
				target: `≤ ${MOST_MS} ms, ≤ ${MOST_MEGABYTES} MB`,
				reached: `${time.toFixed(0)} ms, ${megabytes.toFixed(1)} MB`,
				isReached: time <= MOST_MS && megabytes <= MOST_MEGABYTES,
			},
		],
		details: table(
			['What', 'Median (lowest to highest)'],
			[
				['Time in ms', spread(ms ?? [], 1)],
				['Live memory in MB, after collecting garbage', spread(live ?? [], 1)],
				['Memory of the process (RSS) in MB', spread(rss ?? [], 1)],
			],
		),
	};
};

import { join } from 'node:path';
import { articles } from '../contestants/articles';
import { startBareScript } from '../contestants/bare';
import {
	contestantsOn,
	type Contestant,
	contestants,
	onceEver,
	withFixedFields,
} from '../contestants';
import { table } from '../report/table';
import type { Measure } from './measure';
import { interleaved, median, spread } from './statistics';

const shown = [...contestants, onceEver, withFixedFields, 'bare declarative node'] as const;
const names = [...shown, 'nothing'] as const;
type Name = (typeof names)[number];

/** Processor time of n8n for each post, without n8n's own share, measured with the node left out. */
export const cpu: Measure = async (stage, { rounds, divisor, profiles }) => {
	const count = 500 / divisor;
	const runners = await contestantsOn(stage);
	const bare = startBareScript(stage.installed, stage.medium);
	const posts = articles(count);
	const costs = new Map<Name, number[]>(names.map((name) => [name, []]));
	const bareCosts: number[] = [];
	async function run(name: Name): Promise<number> {
		await stage.medium.begin();
		const { cpu: cost } = await runners[name](posts);
		const counts = await stage.medium.counts();
		if (counts.posts !== (name === 'nothing' ? 0 : count)) {
			throw new Error(`${name} made ${counts.posts} posts.`);
		}
		return cost;
	}
	async function runBare(): Promise<number> {
		await stage.medium.begin();
		return (await bare.publish(posts)).cpu;
	}
	try {
		for (const name of names) await run(name);
		await runBare();
		await interleaved([...names, 'bare' as const], rounds, async (name) => {
			if (name === 'bare') bareCosts.push(await runBare());
			else costs.get(name)?.push(await run(name));
		});
		if (profiles !== undefined) {
			for (const name of names) {
				const file = join(profiles, `${name.replaceAll(' ', '-')}.cpuprofile`);
				await stage.probe.profile(file, async () => await run(name));
			}
		}
	} finally {
		await bare.close();
	}
	const own = median(costs.get('nothing') ?? []);
	const perPost = (name: Name) => (costs.get(name) ?? []).map((cost) => (cost - own) / count);
	const costOf = (name: Contestant | typeof onceEver) => median(perPost(name));
	const toBuiltIn = costOf('our node') / costOf('built-in node');
	const onceEverToBuiltIn = costOf(onceEver) / costOf('built-in node');
	const toHttpRequest = costOf('our node') / costOf('HTTP Request node');
	const inMs = (name: Contestant | typeof onceEver) => `${costOf(name).toFixed(1)} ms`;
	return {
		headlines: [
			`**Processor time per post:** ${inMs('our node')} with _Create_ and ${inMs(onceEver)} with _Create If New_, where the built-in node takes ${inMs('built-in node')}.`,
		],
		rows: [
			{
				measure: `Processor time per post, ${count} posts, no latency, to the built-in node’s`,
				target: '≤ 0.60',
				reached: toBuiltIn.toFixed(2),
				isReached: toBuiltIn <= 0.6,
			},
			{
				measure: `The same of Create If New, to the built-in node’s`,
				target: '≤ 0.50',
				reached: onceEverToBuiltIn.toFixed(2),
				isReached: onceEverToBuiltIn <= 0.5,
			},
			{
				measure: `Processor time per post, ${count} posts, no latency, to the HTTP Request node’s`,
				target: '≤ 1.10',
				reached: toHttpRequest.toFixed(2),
				isReached: toHttpRequest <= 1.1,
			},
		],
		details: table(
			['Contestant', 'Processor time per post in ms: median (lowest to highest)'],
			[
				...shown.map((name) => [name, spread(perPost(name), 2)]),
				[
					'bare script',
					spread(
						bareCosts.map((cost) => cost / count),
						2,
					),
				],
				[
					'n8n itself around them (taken off above)',
					spread(
						(costs.get('nothing') ?? []).map((cost) => cost / count),
						2,
					),
				],
			],
		),
	};
};

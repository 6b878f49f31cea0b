import { articles } from '../contestants/articles';
import { startBareScript } from '../contestants/bare';
import { contestantsOn, contestants, withFixedFields } from '../contestants';
import { table } from '../report/table';
import type { Measure } from './measure';
import { interleaved, median, spread } from './statistics';

const POSTS = 20;
const LATENCY_MS = 50;
const names = [...contestants, 'bare script', withFixedFields] as const;
type Name = (typeof names)[number];

/** Requests and time of twenty posts, where each answer takes 50 ms. */
export const wall: Measure = async (stage, { rounds }) => {
	const runners = await contestantsOn(stage);
	const bare = startBareScript(stage.installed, stage.medium);
	const posts = articles(POSTS);
	const times = new Map<Name, number[]>(names.map((name) => [name, []]));
	const requests = new Map<Name, number>();
	async function run(name: Name): Promise<number> {
		await stage.medium.begin({ latencyMs: LATENCY_MS });
		const { wall: time } =
			name === 'bare script' ? await bare.publish(posts) : await runners[name](posts);
		const counts = await stage.medium.counts();
		if (counts.posts !== POSTS) throw new Error(`${name} made ${counts.posts} posts.`);
		requests.set(name, counts.requests);
		return time;
	}
	try {
		// Everything is warm when it counts.
		for (const name of names) await run(name);
		await interleaved(names, rounds, async (name) => void times.get(name)?.push(await run(name)));
	} finally {
		await bare.close();
	}
	const timeOf = (name: Name) => median(times.get(name) ?? []);
	const ours = timeOf('our node');
	const toBuiltIn = ours / timeOf('built-in node');
	const toBare = ours / timeOf('bare script');
	const [asked, askedByBuiltIn] = [requests.get('our node'), requests.get('built-in node')];
	const inSeconds = (name: Name) => `${(timeOf(name) / 1000).toFixed(1)} s`;
	return {
		headlines: [
			`**Requests for ${POSTS} posts:** ${asked}, where the built-in node makes ${askedByBuiltIn}.`,
			`**Time for ${POSTS} posts** at ${LATENCY_MS} ms latency: ${inSeconds('our node')}, where the built-in node takes ${inSeconds('built-in node')}.`,
		],
		rows: [
			{
				measure: `Requests for ${POSTS} posts to your profile`,
				target: `N + 1 = ${POSTS + 1} (built-in node: 2N)`,
				reached: `${asked} (built-in node: ${askedByBuiltIn})`,
				isReached: asked === POSTS + 1,
			},
			{
				measure: `Time, ${POSTS} posts, ${LATENCY_MS} ms latency, to the built-in node’s`,
				target: '≤ 0.55',
				reached: toBuiltIn.toFixed(2),
				isReached: toBuiltIn <= 0.55,
			},
			{
				measure: `Time, ${POSTS} posts, ${LATENCY_MS} ms latency, to the bare script’s`,
				target: '≤ 1.10',
				reached: toBare.toFixed(2),
				isReached: toBare <= 1.1,
			},
		],
		details: table(
			['Contestant', 'Requests', 'Time in ms: median (lowest to highest)'],
			names.map((name) => [name, String(requests.get(name)), spread(times.get(name) ?? [])]),
		),
	};
};

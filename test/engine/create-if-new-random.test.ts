import type { INodeExecutionData } from 'n8n-workflow';

import { useSandbox } from '../sandbox/testing';
import { memory } from './harness';
import type { WorkflowResult } from './harness';
import { createIfNew, feed, hintsOf, posts, refusal } from './support/if-new';
import { titles } from './support/publish';

const sandbox = useSandbox({ dailyLimit: null });

/** More of them, for a change of these rules: `SEQUENCES=300 npx jest …`. */
const sequences = Number(process.env.SEQUENCES ?? 10);

/** The same numbers for the same seed, from 0 to `below`. */
function randomly(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
		return (state >>> 8) % below;
	};
}

const choices = ['stop', 'treatAsPublished', 'sendAgain'] as const;
const answers = ['created', 'created', 'created', 'refused', 'lost'] as const;
const faults = {
	refused: { fault: refusal },
	lost: { acts: true, fault: { kind: 'reset' } },
} as const;

interface Run {
	articles: number[];
	/** Numbers of articles without content, which cannot be sent. */
	bad: number[];
	maxPosts: number;
	unknownOutcome: (typeof choices)[number];
	/** What Medium does with each POST. */
	answers: Array<(typeof answers)[number]>;
	continues: boolean;
}

function randomRun(random: (below: number) => number): Run {
	const continues = random(3) > 0;
	const articles = Array.from({ length: 1 + random(7) }, () => 1 + random(6));
	return {
		articles,
		bad: continues ? [1, 2, 3, 4, 5, 6].filter(() => random(8) === 0) : [],
		maxPosts: random(4),
		unknownOutcome: choices[random(3)] ?? 'stop',
		answers: articles.map(() => answers[random(5)] ?? 'created'),
		continues,
	};
}

type Outcome = 'delivered' | 'skipped' | 'left' | 'unknown' | 'refused' | 'notSent';
type States = Map<number, 'unconfirmed' | 'published'>;

/** What the documentation says of a run: the outcome of each item, in the order in which they are dealt with. */
function expectedOf(run: Run, states: States, created: number[]): Outcome[] {
	const { bad, maxPosts, unknownOutcome } = run;
	const atFirst = new Map(states);
	const isLast = (article: number) =>
		unknownOutcome === 'stop' && atFirst.get(article) === 'unconfirmed';
	const order = [
		...run.articles.filter((article) => !isLast(article)),
		...run.articles.filter(isLast),
	];
	const sent = new Set<number>();
	const toAnswer = [...run.answers];
	const deliver = (article: number): Outcome => {
		const before = states.get(article);
		const wasDecided = atFirst.get(article) === 'unconfirmed' && unknownOutcome !== 'sendAgain';
		if (atFirst.get(article) === 'published') return 'skipped';
		const isOver = maxPosts > 0 && sent.size >= maxPosts && !sent.has(article);
		if (isOver && !wasDecided) return 'left';
		if (bad.includes(article)) return 'notSent';
		if (before === 'published') return 'skipped';
		if (before === 'unconfirmed' && unknownOutcome === 'stop') return 'unknown';
		if (before === 'unconfirmed' && unknownOutcome === 'treatAsPublished') {
			states.set(article, 'published');
			return 'unknown';
		}
		const answer = toAnswer.shift();
		if (answer === 'refused') return 'refused';
		created.push(article);
		sent.add(article);
		const isTreated = unknownOutcome === 'treatAsPublished';
		states.set(article, answer === 'lost' && !isTreated ? 'unconfirmed' : 'published');
		return answer === 'lost' ? 'unknown' : 'delivered';
	};
	const outcomes: Outcome[] = [];
	for (const article of order) {
		const isTreated = unknownOutcome === 'treatAsPublished';
		const outcome = deliver(article);
		outcomes.push(outcome);
		const isFailed = outcome === 'refused' || (outcome === 'unknown' && !isTreated);
		if (isFailed && !run.continues) break;
	}
	return outcomes;
}

function inputOf({ articles, bad }: Run): INodeExecutionData[] {
	const all = feed(6);
	return articles.flatMap((number) => {
		const { json } = all[number - 1] ?? { json: {} };
		return { json: bad.includes(number) ? { ...json, content: '' } : json };
	});
}

async function perform(run: Run): Promise<WorkflowResult> {
	for (const [skip, answer] of run.answers.entries()) {
		if (answer !== 'created') sandbox().misbehave({ on: posts, skip, ...faults[answer] });
	}
	const { maxPosts, unknownOutcome } = run;
	const result = await createIfNew(sandbox(), inputOf(run), {
		parameters: { maxPosts, options: { unknownOutcome } },
		settings: run.continues ? { onError: 'continueRegularOutput' } : {},
	});
	sandbox().clearFaults();
	return result;
}

const hintOf = (outcomes: Outcome[]): string => {
	const count = (...names: Outcome[]) => outcomes.filter((name) => names.includes(name)).length;
	const unknown = count('unknown');
	const failed = count('refused', 'notSent');
	return [
		`Created: ${count('delivered')}`,
		`already published: ${count('skipped')}`,
		`left for the next run: ${count('left')}`,
		...(unknown > 0 ? [`not confirmed: ${unknown}`] : []),
		...(failed > 0 ? [`failed: ${failed}`] : []),
	]
		.join(', ')
		.concat('.');
};

/** The outcomes that the error of a run lists, without the items that it did not get to. */
function outcomesIn({ error }: WorkflowResult): string[] {
	const items: unknown = error?.context?.items;
	return (Array.isArray(items) ? items : [])
		.map(({ outcome }: { outcome: string }) => outcome)
		.filter((outcome) => outcome !== 'notSent')
		.sort();
}

test.each(Array.from({ length: sequences }, (_, index) => index + 1))(
	'sequence %i of runs goes as documented',
	async (seed) => {
		const random = randomly(seed * 7919);
		memory.reset();
		const states: States = new Map();
		const created: number[] = [];
		for (let count = 0; count < 6; count += 1) {
			const run = randomRun(random);
			const outcomes = expectedOf(run, states, created);
			const result = await perform(run);
			const told = result.error ? outcomesIn(result) : hintsOf(result)[0];
			const expected = result.error ? [...outcomes].sort() : hintOf(outcomes);
			expect({ run, told, created: titles(sandbox().posts) }).toEqual({
				run,
				told: expected,
				created: created.map((article) => `Article ${article}`),
			});
		}
		expect(memory.entries()).toBe(
			[...states.values()].reduce((sum, state) => sum + (state === 'published' ? 2 : 1), 0),
		);
	},
);

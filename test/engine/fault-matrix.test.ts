import type { INode } from 'n8n-workflow';

import type { SandboxPost } from '../sandbox';
import { useSandbox } from '../sandbox/testing';
import type { WorkflowResult } from './harness';
import { newAuthor } from './support/author';
import type { Author } from './support/author';
import { factsOf, shownError, wordsOf } from './support/failure';
import { matrixFaults, timeout } from './support/faults';
import type { MatrixFault } from './support/faults';
import { inParallel } from './support/pool';
import { articles, publish, retryOnFail, titles, titlesOf } from './support/publish';
import type { Publishing } from './support/publish';
import { openWays } from './support/ways';
import type { Way, Ways } from './support/ways';

const sandbox = useSandbox({ dailyLimit: null });

const modes = [
	{ mode: 'stop', onError: 'stopWorkflow' },
	{ mode: 'continue', onError: 'continueRegularOutput' },
	{ mode: 'error output', onError: 'continueErrorOutput' },
] as const;

interface Plan {
	cause: MatrixFault;
	mode: (typeof modes)[number]['mode'];
	settings: Partial<INode>;
	retry: boolean;
}

interface Cell extends Plan {
	result: WorkflowResult;
	/** What was on the sandbox in the end. */
	posts: SandboxPost[];
	published: string[];
}

/** Retry On Fail looks at the first item only while continuing, and that one is published here. */
function recovers({ cause, mode, retry }: Cell): boolean {
	return retry && mode === 'stop' && cause.outcome === 'refused' && !cause.isFatal;
}

function isDelivered(cell: Cell): boolean {
	return cell.cause.outcome === 'delivered' || recovers(cell);
}

/** Only the post that goes wrong: on a busy machine the others may take their time. */
const timeoutOfSecond = `={{ $itemIndex === 1 ? ${timeout} : 60000 }}`;

/** Posts to a publication, which need no look-up: the second one takes the way that is closed. */
function onWay({ user, credentials }: Author, way: Way = { baseUrl: '' }): Publishing {
	const { id } = sandbox().addPublication({ editors: [user] });
	const only = (value: string, otherwise: string) =>
		`={{ $itemIndex === 1 ? ${JSON.stringify(value)} : ${JSON.stringify(otherwise)} }}`;
	return {
		credentials: {
			mediumApi: { ...credentials.mediumApi, baseUrl: only(way.baseUrl, sandbox().baseUrl) },
		},
		parameters: {
			publication: true,
			publicationId: id,
			requestOptions: { proxy: only(way.proxy ?? '', '') },
		},
	};
}

async function runCell(plan: Plan): Promise<Cell> {
	const author = newAuthor(sandbox());
	const { fault, acts, times, needsTimeout, way } = plan.cause;
	if (fault) author.misbehave({ skip: 1, times, fault, ...(acts && { acts }) });
	const result = await publish(sandbox(), {
		input: articles(3),
		credentials: author.credentials,
		settings: plan.settings,
		parameters: { requestOptions: needsTimeout ? { timeout: timeoutOfSecond } : {} },
		...(way !== undefined && onWay(author, ways.open[way])),
	});
	const posts = author.posts();
	return { ...plan, result, posts, published: titles(posts) };
}

const cells: Cell[] = [];
let ways: Ways;

afterAll(async () => await ways.close());

beforeAll(async () => {
	ways = await openWays();
	const plans = matrixFaults.flatMap((cause) =>
		modes.flatMap(({ mode, onError }) =>
			[false, true].map((retry) => ({
				cause,
				mode,
				retry,
				settings: { onError, ...(retry && retryOnFail) },
			})),
		),
	);
	// Huge answers come last: while they are read, others would not be answered in time.
	const [huge, others] = [true, false].map((isHuge) =>
		plans.filter(({ cause }) => (cause.fault?.kind === 'huge') === isHuge),
	);
	const results = [
		...(await inParallel(others ?? [], 24, runCell)),
		...(await inParallel(huge ?? [], 1, runCell)),
	];
	cells.push(...results);
}, 300_000);

function cellsOf(cause: MatrixFault, mode?: Cell['mode']): Cell[] {
	const found = cells.filter((cell) => cell.cause === cause && (!mode || cell.mode === mode));
	expect(found).toHaveLength(mode ? 2 : 6);
	return found;
}

/** What Medium, or a page before it, says of itself is quoted: it is not the node's word. */
function expectNothingUntrue({ outcome, way }: MatrixFault, words: string): void {
	const own = words.replaceAll(/"[^"]*"/g, '');
	if (outcome === 'unknown') {
		expect(own).toMatch(/did not confirm the post/);
		expect(own).not.toMatch(/nothing (?:was|reached)|token|scope|refused|not sent, because/i);
	} else {
		expect(own).not.toMatch(/did not confirm|look at your stories/i);
	}
	if (way !== undefined) expect(own).not.toMatch(/token|scope|editor|writer|refused/i);
}

describe.each(matrixFaults)('$name', (cause) => {
	test('never makes two posts of one item', () => {
		for (const { published } of cellsOf(cause)) {
			expect(published).toEqual([...new Set(published)]);
		}
	});

	test('stops what is behind it when the node is to stop', () => {
		for (const cell of cellsOf(cause, 'stop')) {
			const { published } = cell;
			if (isDelivered(cell)) {
				expect(cell.result.error).toBeUndefined();
				expect(published).toEqual(titlesOf(3));
			} else {
				expect(titlesOf(2)).toEqual(expect.arrayContaining(published));
				expect(published[0]).toBe('Article 1');
			}
		}
	});

	test('is reported with the item, Medium’s text, what was published and the next step', () => {
		for (const cell of cellsOf(cause, 'stop').filter((stopped) => !isDelivered(stopped))) {
			const { itemIndex, description } = shownError(cell.result);
			expect(itemIndex).toBe(1);
			expect(description.length).toBeGreaterThan(20);
			expectNothingUntrue(cause, wordsOf(cell.result));
			expect(wordsOf(cell.result)).toContain(cause.text ?? '');
			expect(wordsOf(cell.result)).toContain(cell.posts[0]?.url);
		}
	});

	test('warns where the answer contradicts the request or itself', () => {
		const { warning } = cause;
		if (!warning) return;
		for (const { result } of cellsOf(cause)) {
			expect(result.items[1]?.json.warnings).toEqual([expect.stringMatching(warning)]);
		}
	});

	test.each(['continue', 'error output'] as const)('loses no item with %s', (mode) => {
		for (const cell of cellsOf(cause, mode)) {
			const { published } = cell;
			const { items, errorItems, error } = cell.result;
			expect(error).toBeUndefined();
			const out = mode === 'continue' ? items : [...items, ...errorItems];
			expect(out).toHaveLength(3);
			expect(published).toContain('Article 1');
			if (!cause.isFatal) expect(published).toContain('Article 3');
			if (cause.outcome === 'delivered') continue;

			const failed = mode === 'continue' ? items.slice(1, cause.isFatal ? 3 : 2) : errorItems;
			expect(failed.map((item) => factsOf(item).outcome)).toEqual(
				cause.isFatal ? [cause.outcome, 'notSent'] : [cause.outcome],
			);
			const { message, description } = factsOf(failed[0]);
			expectNothingUntrue(cause, `${message} ${description}`);
			expect(`${message} ${description}`).toContain(cause.text ?? '');
			expect(description.length).toBeGreaterThan(20);
		}
	});
});

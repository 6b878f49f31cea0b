import { setTimeout as wait } from 'node:timers/promises';

import type { IDataObject } from 'n8n-workflow';

import type { Fault } from '../sandbox';
import { useSandbox } from '../sandbox/testing';
import { WatchingWorkflow } from './harness';

const sandbox = useSandbox();

function watch(): WatchingWorkflow {
	const feedUrl = `${sandbox().origin}/feed/@ada`;
	return new WatchingWorkflow({ source: 'url', feedUrl });
}

function misbehave(fault: Fault): void {
	sandbox().misbehave({ on: { path: /^\/feed\// }, fault });
}

function titles(items: IDataObject[]): unknown[] {
	return items.map(({ title }) => title);
}

describe('a poll that is not over when the next one begins', () => {
	/** The next poll gives out the new post. @returns the first one */
	async function overtake(fault: Fault) {
		sandbox().addPost({ title: 'Old', publishedAt: Date.now() - 60_000 });
		const workflow = watch();
		await workflow.activate();
		sandbox().addPost({ title: 'New' });
		misbehave(fault);
		const slow = workflow.poll().catch((error: unknown) => error);
		while (sandbox().requests.length < 2) await wait(5);
		expect(titles(await workflow.poll())).toEqual(['New']);
		return { slow: await slow, workflow };
	}

	test('gives out nothing twice', async () => {
		const { slow, workflow } = await overtake({ kind: 'delay', ms: 500 });

		expect(slow).toEqual([]);
		expect(await workflow.poll()).toEqual([]);
	});

	test('does not make known posts new again when it fails', async () => {
		const { slow, workflow } = await overtake({ kind: 'drip', everyMs: 100, forMs: 500 });

		expect(slow).toBeInstanceOf(Error);
		expect(await workflow.poll()).toEqual([]);
	});
});

describe('a feed that never answers', () => {
	/** n8n gives a poll 36 seconds, and a pause of three seconds before a redirect may begin at the end of the limit. */
	const longestLimit = 33_000;

	const timeout = AbortSignal.timeout.bind(AbortSignal);
	let limits: number[] = [];

	beforeEach(() => {
		limits = [];
		jest.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
			limits.push(ms);
			return timeout(ms / 50);
		});
	});

	afterEach(() => jest.restoreAllMocks());

	test.each<Fault>([{ kind: 'noAnswer' }, { kind: 'drip', everyMs: 20, forMs: 5_000 }])(
		'($kind) ends its poll before n8n does, and the next good poll gives out what is new',
		async (fault) => {
			sandbox().addPost({ title: 'Old', publishedAt: Date.now() - 60_000 });
			const workflow = watch();
			await workflow.activate();
			sandbox().addPost({ title: 'New' });
			misbehave(fault);

			await expect(workflow.poll()).rejects.toThrow('The feed did not answer in time');
			expect(Math.max(...limits)).toBeLessThan(longestLimit);
			expect(titles(await workflow.poll())).toEqual(['New']);
			expect(await workflow.poll()).toEqual([]);
		},
	);

	test('at the activation does not prevent it', async () => {
		const workflow = watch();
		misbehave({ kind: 'noAnswer' });

		expect(await workflow.activate()).toEqual([]);
		sandbox().addPost({ title: 'New' });
		expect(titles(await workflow.poll())).toEqual(['New']);
	});
});

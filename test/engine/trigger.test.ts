import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { useSandbox } from '../sandbox/testing';
import { WatchingWorkflow } from './harness';

const sandbox = useSandbox();

const hour = 3_600_000;

function watch(options: INodeParameters = {}, user = 'ada'): WatchingWorkflow {
	const feedUrl = `${sandbox().origin}/feed/@${user}`;
	return new WatchingWorkflow({ source: 'url', feedUrl, options });
}

/** Posts `First 1`, `First 2` … that are older than everything else in a test. */
function addOldPosts(count: number, name = 'Old'): void {
	for (let number = 1; number <= count; number++) {
		const publishedAt = Date.now() - (100 - number) * hour;
		sandbox().addPost({ title: `${name} ${number}`, publishedAt });
	}
}

function titles(items: IDataObject[]): unknown[] {
	return items.map(({ title }) => title);
}

test('nothing comes out when the workflow is activated, and a new post comes out once', async () => {
	addOldPosts(3);
	const workflow = watch();

	expect(await workflow.activate()).toEqual([]);
	sandbox().addPost({ title: 'New' });
	expect(titles(await workflow.poll())).toEqual(['New']);
	expect(await workflow.poll()).toEqual([]);
});

test('new posts come out the oldest first', async () => {
	const workflow = watch();
	await workflow.activate();
	sandbox().addPost({ title: 'Second', publishedAt: Date.now() + 2 * hour });
	sandbox().addPost({ title: 'First', publishedAt: Date.now() + hour });

	expect(titles(await workflow.poll())).toEqual(['First', 'Second']);
});

test('a new post comes out once over restarts, and when the workflow is switched off and on', async () => {
	addOldPosts(3);
	const workflow = watch();
	await workflow.activate();
	expect(await workflow.restart()).toEqual([]);
	sandbox().addPost({ title: 'New' });

	expect(titles(await workflow.restart())).toEqual(['New']);
	expect(await workflow.restart()).toEqual([]);
	expect(await workflow.activate()).toEqual([]);
});

test('a renamed post and a post on another host stay known', async () => {
	const post = sandbox().addPost({ title: 'Tea' });
	const workflow = watch();
	await workflow.activate();
	Object.assign(post, { title: 'Coffee', url: `https://stories.example.com/coffee-${post.id}` });

	expect(await workflow.poll()).toEqual([]);
});

test('a post that is twice in the feed comes out once', async () => {
	const workflow = watch();
	await workflow.activate();
	const { id } = sandbox().addPost({ title: 'Tea' });
	sandbox().addPost({ title: 'Tea again', id });

	expect(await workflow.poll()).toHaveLength(1);
});

test('a post that left the feed and came back does not come out again', async () => {
	const post = sandbox().addPost({ title: 'Tea' });
	const workflow = watch();
	await workflow.activate();
	post.publishStatus = 'unlisted';
	await workflow.poll();
	post.publishStatus = 'public';

	expect(await workflow.poll()).toEqual([]);
});

test('a post with a date of long ago comes out', async () => {
	addOldPosts(2);
	const workflow = watch();
	await workflow.activate();
	sandbox().addPost({ title: 'Imported', publishedAt: Date.UTC(2015, 1, 3) });

	expect(titles(await workflow.poll())).toEqual(['Imported']);
});

test('ten new posts say that some may have been missed, and nine do not', async () => {
	addOldPosts(10);
	const workflow = watch();
	await workflow.activate();
	for (let number = 1; number <= 9; number++) sandbox().addPost({ title: `New ${number}` });
	const nine = await workflow.poll();
	for (let number = 1; number <= 10; number++) sandbox().addPost({ title: `Newer ${number}` });
	const ten = await workflow.poll();

	expect(nine).toHaveLength(9);
	for (const { feed } of nine) expect(feed).not.toHaveProperty('gap');
	expect(ten).toHaveLength(10);
	for (const { feed } of ten) expect(feed).toMatchObject({ gap: true });
});

test('another source starts anew', async () => {
	const grace = sandbox().addUser({ username: 'grace' });
	sandbox().addPost({ title: 'Of Grace', authorId: grace.id });
	const workflow = watch();
	await workflow.activate();
	const feedUrl = `${sandbox().origin}/@grace`;

	expect(await workflow.edit({ source: 'url', feedUrl })).toEqual([]);
	sandbox().addPost({ title: 'New of Grace', authorId: grace.id });
	expect(titles(await workflow.poll())).toEqual(['New of Grace']);
});

test('what is remembered stays below 40 kB', async () => {
	const workflow = watch();
	await workflow.activate();
	for (let round = 0; round < 60; round++) {
		sandbox().reset();
		for (let number = 1; number <= 10; number++) sandbox().addPost({ title: `Post ${number}` });
		await workflow.poll();
	}

	expect(workflow.size).toBeGreaterThan(5_000);
	expect(workflow.size).toBeLessThan(40_000);
});

test('a test by hand gives the newest post in the same shape and remembers nothing', async () => {
	addOldPosts(3);
	const workflow = watch();
	const [tested, ...others] = await workflow.test();
	await workflow.activate();
	sandbox().addPost({ title: 'New' });
	const [polled] = await workflow.poll();

	expect(tested?.title).toBe('Old 3');
	expect(others).toEqual([]);
	expect(Object.keys(tested ?? {})).toEqual(Object.keys(polled ?? {}));
});

test('a test by hand of a feed without posts says so', async () => {
	await expect(watch().test()).rejects.toThrow('The feed has no posts');
});

describe('the options', () => {
	test('Emit Current Posts begins with what is there', async () => {
		addOldPosts(2);
		const workflow = watch({ emitCurrent: true });

		expect(titles(await workflow.activate())).toEqual(['Old 1', 'Old 2']);
		expect(await workflow.poll()).toEqual([]);
		expect(await workflow.activate()).toEqual([]);
	});

	test('Also Updated gives out a post again when its author changed it', async () => {
		const post = sandbox().addPost({ title: 'Tea' });
		const [plain, updating] = [watch(), watch({ alsoUpdated: true })];
		await plain.activate();
		await updating.activate();
		Object.assign(post, { title: 'Better tea', updatedAt: Date.now() + hour });

		expect(await plain.poll()).toEqual([]);
		expect(titles(await updating.poll())).toEqual(['Better tea']);
		expect(await updating.poll()).toEqual([]);
	});

	test.each([
		[{}, ['Members', 'Story', 'Thanks.']],
		[{ skipResponses: true }, ['Members', 'Story']],
		[{ fullTextOnly: true }, ['Story', 'Thanks.']],
		[{ tag: 'Slow Travel' }, ['Story']],
		[{ author: 'Nobody, @ada' }, ['Members', 'Story', 'Thanks.']],
		[{ author: 'Nobody' }, []],
	])('%j', async (options, expected) => {
		const workflow = watch(options);
		await workflow.activate();
		sandbox().addPost({ title: 'Story', tags: ['slow-travel'] });
		sandbox().addPost({ title: 'Thanks.', content: '<p>Thanks. Nice.</p>', isResponse: true });
		sandbox().addPost({ title: 'Members', isMembersOnly: true });

		expect(titles(await workflow.poll()).sort()).toEqual(expected);
	});
});

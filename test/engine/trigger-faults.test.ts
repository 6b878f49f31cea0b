import type { IDataObject } from 'n8n-workflow';

import type { Fault } from '../sandbox';
import { useSandbox } from '../sandbox/testing';
import { WatchingWorkflow } from './harness';

const sandbox = useSandbox();

const xml = { 'content-type': 'text/xml; charset=UTF-8' };
const emptyChannel = '<rss version="2.0"><channel><title>Stories</title></channel></rss>';

const faults: Array<[words: string, fault: Fault, message: RegExp, description: RegExp]> = [
	['404', { kind: 'status', status: 404 }, /no feed for this source/, /spelling/],
	['Cloudflare’s page', { kind: 'cloudflare' }, /blocked this request/, /Cloudflare/],
	[
		'429',
		{ kind: 'status', status: 429, headers: { 'retry-after': '600' } },
		/limits how often/,
		/in 10 minutes/,
	],
	['500', { kind: 'status', status: 500 }, /HTTP 500/, /Try again/],
	[
		'a web page',
		{ kind: 'status', status: 200, body: '<html><body>Hi</body></html>' },
		/web page/,
		/./,
	],
	[
		'broken XML',
		{ kind: 'status', status: 200, headers: xml, body: '<rss><channel><item><title>A' },
		/not complete/,
		/./,
	],
	[
		'an answer that is cut off',
		{ kind: 'cutAnswer' },
		/could not be reached/,
		/ECONNRESET|aborted/,
	],
	['no connection', { kind: 'reset' }, /could not be reached/, /./],
];

function watch(): WatchingWorkflow {
	const feedUrl = `${sandbox().origin}/feed/@ada`;
	return new WatchingWorkflow({ source: 'url', feedUrl });
}

function misbehave(fault: Fault, times = 1): void {
	sandbox().misbehave({ on: { path: /^\/feed\// }, times, fault });
}

function titles(items: IDataObject[]): unknown[] {
	return items.map(({ title }) => title);
}

describe.each(faults)('%s', (_words, fault, message, description) => {
	test('at a poll is reported, and the next good poll gives out what is new', async () => {
		sandbox().addPost({ title: 'Old', publishedAt: Date.now() - 60_000 });
		const workflow = watch();
		await workflow.activate();
		sandbox().addPost({ title: 'New' });
		misbehave(fault);

		await expect(workflow.poll()).rejects.toMatchObject({
			message: expect.stringMatching(message),
			description: expect.stringMatching(description),
		});
		expect(titles(await workflow.poll())).toEqual(['New']);
		expect(await workflow.poll()).toEqual([]);
	});

	test('at the activation does not prevent it and is reported at the next poll', async () => {
		sandbox().addPost({ title: 'Old', publishedAt: Date.now() - 60_000 });
		const workflow = watch();
		misbehave(fault, 2);

		expect(await workflow.activate()).toEqual([]);
		await expect(workflow.poll()).rejects.toThrow(message);
		sandbox().addPost({ title: 'New' });
		expect(titles(await workflow.poll())).toEqual(['New']);
	});
});

test('a fault at the activation that has passed is reported once', async () => {
	sandbox().addPost({ title: 'Old', publishedAt: Date.now() - 60_000 });
	const workflow = watch();
	misbehave({ kind: 'status', status: 503 });
	await workflow.activate();

	await expect(workflow.poll()).rejects.toMatchObject({
		message: expect.stringMatching(/could not be read when the workflow was activated/),
		description: expect.stringMatching(/HTTP 503/),
	});
	expect(await workflow.poll()).toEqual([]);
});

test('a fault at the activation that has passed is reported with the first new post', async () => {
	const workflow = watch();
	misbehave({ kind: 'status', status: 503 });
	await workflow.activate();
	sandbox().addPost({ title: 'New' });
	const [item] = await workflow.poll();

	expect(item).toMatchObject({
		title: 'New',
		warnings: [expect.stringMatching(/when the workflow was activated/)],
	});
});

test('a fault at a restart does not keep the workflow from being active', async () => {
	sandbox().addPost({ title: 'Old', publishedAt: Date.now() - 60_000 });
	const workflow = watch();
	await workflow.activate();
	misbehave({ kind: 'cloudflare' }, 2);

	expect(await workflow.restart()).toEqual([]);
	expect(await workflow.restart()).toEqual([]);
	sandbox().addPost({ title: 'New' });
	expect(titles(await workflow.poll())).toEqual(['New']);
});

test('an empty channel loses nothing', async () => {
	sandbox().addPost({ title: 'Old', publishedAt: Date.now() - 60_000 });
	const workflow = watch();
	await workflow.activate();
	misbehave({ kind: 'status', status: 200, headers: xml, body: emptyChannel });

	expect(await workflow.poll()).toEqual([]);
	sandbox().addPost({ title: 'New' });
	expect(titles(await workflow.poll())).toEqual(['New']);
});

test('an empty channel at the activation makes no old post new', async () => {
	sandbox().addPost({ title: 'Old', publishedAt: Date.now() - 60_000 });
	const workflow = watch();
	misbehave({ kind: 'status', status: 200, headers: xml, body: emptyChannel }, 2);
	await workflow.activate();
	await workflow.poll();
	sandbox().addPost({ title: 'New' });

	expect(titles(await workflow.poll())).toEqual(['New']);
});

test('a source that is no feed keeps the workflow from being activated', async () => {
	const workflow = new WatchingWorkflow({ source: 'publication', publicationName: '../x' });

	await expect(workflow.activate()).rejects.toThrow('Publication is not a name: "../x".');
});

test('a test by hand reports faults at once', async () => {
	misbehave({ kind: 'cloudflare' });

	await expect(watch().test()).rejects.toThrow('Medium blocked this request');
});

import { useSandbox } from '../sandbox/testing';
import { articles, publish, titles, titlesOf } from './support/publish';

const sandbox = useSandbox({ dailyLimit: null });

const look = { options: { unknownOutcome: 'lookInFeed' } };

/** Medium creates the second post and the connection is closed before it has answered. */
function loseAnswer(acts: boolean): void {
	sandbox().misbehave({ on: { method: 'POST' }, skip: 1, acts, fault: { kind: 'reset' } });
}

test('a public post that the feed shows counts as delivered, and the run goes on', async () => {
	loseAnswer(true);
	const { error, items } = await publish(sandbox(), {
		input: articles(3),
		parameters: { ...look, publishStatus: 'public' },
	});

	expect(error).toBeUndefined();
	expect(titles(sandbox().posts)).toEqual(titlesOf(3));
	const [, created] = sandbox().posts;
	expect(items[1]?.json).toMatchObject({
		id: created?.id,
		url: created?.url,
		outcome: 'delivered',
	});
});

test('no request to the feed carries the token', async () => {
	loseAnswer(true);
	await publish(sandbox(), {
		input: articles(2),
		parameters: { ...look, publishStatus: 'public' },
	});

	const toFeed = sandbox().requests.filter(({ path }) => path.startsWith('/feed'));
	expect(toFeed.length).toBeGreaterThan(0);
	expect(toFeed.filter(({ headers }) => 'authorization' in headers)).toEqual([]);
});

test.each([
	['a post that is not in the feed', false, 'public'],
	['a draft', true, 'draft'],
	['an unlisted post', true, 'unlisted'],
])('%s stays unconfirmed', async (_, acts, publishStatus) => {
	loseAnswer(acts);
	const { error } = await publish(sandbox(), {
		input: articles(3),
		parameters: { ...look, publishStatus },
	});

	expect(String(error?.message)).toMatch(/did not confirm/i);
	expect(sandbox().posts.length).toBe(acts ? 2 : 1);
	const looks = sandbox().requests.filter(({ path }) => path.startsWith('/feed'));
	expect(looks.length > 0).toBe(publishStatus === 'public');
});

test('an older post of the same title proves nothing', async () => {
	sandbox().addPost({ title: titlesOf(2).at(-1) ?? '', publishedAt: Date.now() - 3_600_000 });
	loseAnswer(false);
	const { error } = await publish(sandbox(), {
		input: articles(2),
		parameters: { ...look, publishStatus: 'public' },
	});

	expect(String(error?.message)).toMatch(/did not confirm/i);
});

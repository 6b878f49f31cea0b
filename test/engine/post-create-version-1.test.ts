import { useSandbox } from '../sandbox/testing';
import { publish } from './support/publish';

const sandbox = useSandbox({ dailyLimit: null });

const settings = { typeVersion: 1 };
const { publishStatus, ...parameters } = {
	publishStatus: undefined,
	content: '<p>Without a heading</p>',
};

test('a post without a publish status is public, as with the built-in node', async () => {
	const { error } = await publish(sandbox(), {
		settings,
		parameters: { ...parameters, publishStatus },
	});

	expect(error).toBeUndefined();
	expect(sandbox().posts[0]?.publishStatus).toBe('public');
});

test('the content is sent as it is', async () => {
	await publish(sandbox(), { settings, parameters: { ...parameters, publishStatus } });

	expect(sandbox().posts[0]?.received.content).toBe('<p>Without a heading</p>');
});

test('the additional fields have the publish status', async () => {
	await publish(sandbox(), {
		settings,
		parameters: {
			...parameters,
			publishStatus,
			additionalFields: {
				publishStatus: 'unlisted',
				tags: 'one,two',
				canonicalUrl: 'https://example.com/1',
				license: 'cc-40-by',
				notifyFollowers: true,
			},
		},
	});

	expect(sandbox().posts[0]?.received).toEqual({
		title: 'Article 1',
		contentFormat: 'html',
		content: '<p>Without a heading</p>',
		publishStatus: 'unlisted',
		tags: ['one', 'two'],
		canonicalUrl: 'https://example.com/1',
		license: 'cc-40-by',
		notifyFollowers: true,
	});
});

test('posts to a publication go there', async () => {
	const { id } = sandbox().addPublication({ editors: [sandbox().user] });
	await publish(sandbox(), {
		settings,
		parameters: { publishStatus, publication: true, publicationId: id },
	});

	expect(sandbox().posts[0]?.publicationId).toBe(id);
});

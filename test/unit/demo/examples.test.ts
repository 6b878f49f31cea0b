import { loadExamples, RSS_EXAMPLE } from '../../demo/examples';

const choices = {
	credential: { id: '7', name: 'Medium (Sandbox)', type: 'mediumApi' },
	feed: 'http://127.0.0.1:4010/blog/feed.xml',
};

test('the RSS example gets the credential and the feed', async () => {
	const workflow = (await loadExamples(choices)).get(RSS_EXAMPLE);
	const node = (name: string) => workflow?.nodes.find((each) => each.name === name);
	expect(node('Medium')?.credentials).toEqual({
		mediumApi: { id: '7', name: 'Medium (Sandbox)' },
	});
	expect(node('Read Feed')?.parameters.url).toBe(choices.feed);
	expect(node('New Article in Feed')?.parameters.feedUrl).toBe(choices.feed);
});

test('every example publishes drafts only and names no credential of anybody', async () => {
	for (const [file, workflow] of await loadExamples(choices)) {
		for (const node of workflow.nodes.filter(({ type }) => type === 'n8n-nodes-medium.medium')) {
			expect([file, node.parameters.publishStatus ?? 'draft']).toEqual([file, 'draft']);
			expect(Object.values(node.credentials ?? {}).map(({ id }) => id)).toEqual(['7']);
		}
	}
});

import { loadExamples, purposeOf, RSS_EXAMPLE } from '../../demo/examples';

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
});

test('the RSS example publishes each article once', async () => {
	const workflow = (await loadExamples(choices)).get(RSS_EXAMPLE);
	const medium = workflow?.nodes.find(({ name }) => name === 'Medium');
	expect(medium?.parameters.operation).toBe('createIfNew');
});

test('every example is listed by what it is for', async () => {
	const files = [...(await loadExamples(choices)).keys()];
	expect(files.filter((file) => purposeOf(file) === file)).toEqual([]);
});

test('every example publishes drafts only, unless a person chooses, and names no credential of anybody', async () => {
	const chosenInAForm = '={{ $json.publishStatus }}';
	for (const [file, workflow] of await loadExamples(choices)) {
		for (const node of workflow.nodes.filter(({ type }) => type === 'n8n-nodes-medium.medium')) {
			const status = node.parameters.publishStatus ?? 'draft';
			const isReviewed = file === 'review-before-publishing.json' && node.name === 'Publish';
			expect([file, status]).toEqual([file, isReviewed ? chosenInAForm : 'draft']);
			expect(Object.values(node.credentials ?? {}).map(({ id }) => id)).toEqual(['7']);
		}
	}
});

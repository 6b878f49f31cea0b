import { graph, manualTrigger, MEDIUM, type Part } from '../../kit/workflows';
import { mediumNode } from '../nodes';
import { runWell, type Template } from './template';

const POSTS = 3;

function fetchPage(name: string, url: string): Part {
	return {
		name,
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.1,
		parameters: { url, options: {} },
		alwaysOutputData: true,
	};
}

function extract(name: string, values: object[]): Part {
	return {
		name,
		type: 'n8n-nodes-base.html',
		typeVersion: 1,
		parameters: {
			operation: 'extractHtmlContent',
			extractionValues: { values: values.map((value) => ({ ...value })) },
			options: {},
		},
	};
}

function lists(name: string, parameters: Part['parameters']): Part {
	return { name, type: 'n8n-nodes-base.itemLists', typeVersion: 3.1, parameters };
}

/** Reads a blog's list of posts, then each of them in a loop, and publishes what it found on its page. */
export const wordPress: Template = {
	name: '2062, Posting from Wordpress to Medium',

	async run(stage, which) {
		const medium = mediumNode(
			which,
			stage.credential,
			{
				title: '={{ $json.Title }}',
				content: '={{ $json.Header }}',
				contentFormat: 'html',
				additionalFields: {
					tags: 'Garden, Tea, Night Trains',
					publishStatus: 'public',
					notifyFollowers: false,
				},
			},
			{ alwaysOutputData: true },
		);
		const nodes: Part[] = [
			manualTrigger(),
			fetchPage('Blog', `${stage.sandbox.origin}/blog/`),
			extract('Links', [
				{ key: 'post', cssSelector: 'li h2 > a', returnArray: true },
				{
					key: 'Link',
					cssSelector: 'li h2 > a',
					returnValue: 'attribute',
					attribute: 'href',
					returnArray: true,
				},
			]),
			lists('One by One', { fieldToSplitOut: 'post , Link', options: {} }),
			lists('Limit', { operation: 'limit', maxItems: POSTS }),
			{
				name: 'Loop Over Items',
				type: 'n8n-nodes-base.splitInBatches',
				typeVersion: 3,
				parameters: { options: {} },
			},
			fetchPage('Page', '={{ $json.Link }}'),
			extract('Article', [
				{ key: 'Title', cssSelector: 'title' },
				{ key: 'Header', cssSelector: 'article', returnValue: 'html' },
			]),
			medium,
		];
		await runWell(
			stage,
			graph('Posting from a Blog', nodes, [
				['Start', 0, 'Blog'],
				['Blog', 0, 'Links'],
				['Links', 0, 'One by One'],
				['One by One', 0, 'Limit'],
				['Limit', 0, 'Loop Over Items'],
				['Loop Over Items', 1, 'Page'],
				['Page', 0, 'Article'],
				['Article', 0, MEDIUM],
				[MEDIUM, 0, 'Loop Over Items'],
			]),
		);
		if (stage.sandbox.posts.length !== POSTS) throw new Error('Not every post was published.');
	},

	moved(body) {
		return { ...body, notifyFollowers: false };
	},
};

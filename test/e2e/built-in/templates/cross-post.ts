import { randomUUID } from 'node:crypto';
import { serve } from '../../kit/server';
import { graph, MEDIUM, webhook } from '../../kit/workflows';
import { mediumNode } from '../nodes';
import type { Template } from './template';

const entry = { Title: 'Tea', PostContent: '# Tea\n\nMint, and **time**.', Tag: 'garden' };

/** A CMS calls a webhook, and the article goes to another blog and to Medium at once. Only what is not a default is stored. */
export const crossPost: Template = {
	name: '418, Cross-post your blog posts',

	async run({ client, credential }, which) {
		const otherBlog = await serve(() => ({ id: 1 }));
		const path = randomUUID();
		const other = {
			name: 'Other Blog',
			type: 'n8n-nodes-base.httpRequest',
			typeVersion: 4.1,
			parameters: {
				method: 'POST',
				url: `${otherBlog.origin}/api/articles`,
				sendBody: true,
				specifyBody: 'json',
				jsonBody:
					'={{ JSON.stringify({ article: { title: $json.body.entry.Title, published: true } }) }}',
				options: {},
			},
		};
		const medium = mediumNode(which, credential, {
			title: '={{$json["body"]["entry"]["Title"]}}',
			content: '={{$json["body"]["entry"]["PostContent"]}}',
			contentFormat: 'markdown',
			additionalFields: {},
		});
		try {
			const { id } = await client.createWorkflow(
				graph(
					'Cross-Post',
					[webhook(path), other, medium],
					[
						['Webhook', 0, other.name],
						['Webhook', 0, MEDIUM],
					],
				),
			);
			await client.activate(id);
			const { status } = await client.callWebhook(path, { entry });
			await client.deactivate(id);
			if (status !== 200) throw new Error(`The webhook answered ${status}.`);
			if (otherBlog.visits.length !== 1) throw new Error('The other blog was not asked once.');
		} finally {
			await otherBlog.close();
		}
	},

	moved({ tags: _none, ...body }) {
		return { ...body, publishStatus: 'public' };
	},
};

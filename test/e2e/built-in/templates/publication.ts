import { chain, manualTrigger } from '../../kit/workflows';
import { mediumNode } from '../nodes';
import { runWell, type Template } from './template';

/** One post in a publication, by hand. */
export const publication: Template = {
	name: '594, Publish a post to a publication on Medium',

	async run(stage, which) {
		const { credential, sandbox } = stage;
		const { id } = sandbox.addPublication({ editors: [sandbox.user] });
		const medium = mediumNode(which, credential, {
			publication: true,
			publicationId: id,
			title: 'News of the Garden',
			contentFormat: 'html',
			content: '<h1>News of the Garden</h1><p>The mint is back.</p>',
			additionalFields: {},
		});
		await runWell(stage, chain('Publish to a Publication', [manualTrigger(), medium]));
	},

	moved({ tags: _none, ...body }) {
		return { ...body, publishStatus: 'public' };
	},
};

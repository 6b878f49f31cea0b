import type { INodeProperties } from 'n8n-workflow';

/** What only Preview has in its Options. */
export const previewOptions: INodeProperties[] = [
	{
		displayName: 'Add Page',
		name: 'addPage',
		type: 'boolean',
		displayOptions: { show: { '/operation': ['preview'] } },
		default: false,
		description:
			'Whether to add a page that shows the post as a reader on Medium would see it, with buttons to copy it. It comes as text ("page") and as the file "preview.html".',
		routing: { send: { type: 'body', property: 'options.addPage' } },
	},
];

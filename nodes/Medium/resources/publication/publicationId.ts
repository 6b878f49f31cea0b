import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

/**
 * The drop-down of publications. `path` is where the request goes, with `$value` for the chosen ID.
 * It is URL-encoded there: an ID is data and cannot lead elsewhere.
 */
export function publicationIdField(
	displayOptions: IDisplayOptions,
	path: (id: string) => string,
): INodeProperties {
	return {
		displayName: 'Publication Name or ID',
		name: 'publicationId',
		type: 'options',
		required: true,
		displayOptions,
		typeOptions: { loadOptionsMethod: 'getPublications' },
		default: '',
		description:
			'The publications you can write to, with your role. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		routing: { request: { url: `=${path('{{ encodeURIComponent($value) }}')}` } },
	};
}

import type { Part } from './workflows';

/** The head of a PNG: nobody looks behind it. */
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

/** A PNG as the text that `fileOfArticle` makes a file of. `mark` makes its bytes differ from those of others. */
export function pngText(mark = ''): string {
	return Buffer.concat([png, Buffer.from(mark)]).toString('base64');
}

/** Makes a file of the first article that the webhook received: its text, under its title. */
export function fileOfArticle(): Part {
	return {
		name: 'File',
		type: 'n8n-nodes-base.convertToFile',
		typeVersion: 1.1,
		parameters: {
			operation: 'toBinary',
			sourceProperty: 'body.articles[0].text',
			options: { fileName: '={{ $json.body.articles[0].title }}', mimeType: 'image/png' },
		},
	};
}

import type { INodeExecutionData } from 'n8n-workflow';
import { deepCopy } from 'n8n-workflow';

import type { ItemContext } from '../../delivery/itemContext';
import type { PreviewImage, PreviewReport } from '../../preview/report';
import { checkPath } from '../checkPath';
import { listFiles } from '../files';
import { operation } from '../operation';
import { readInput } from './checkPost';
import { readLocalImage, uploadWarning, withReference } from './images';
import { preparePost } from './preparePost';
import type { PreparedPost } from './types';

/** `post.preview`: the post as `post.create` would send it, and as readers would see it. Sends nothing, needs no credential. */
export const previewPost = operation(async (item, request) => {
	const url = checkPath(request.url ?? '');
	const prepared = await preparePost(readInput(request), listFiles(item));
	const { images, warnings } = await readImages(item, prepared);
	return {
		send: async () => {
			const { describePreview } = await import('../../preview/report');
			const { MarkdownIt } = await import('../../libraries');
			const report = describePreview(
				{ ...prepared, warnings: [...prepared.warnings, ...warnings] },
				images,
				{
					method: 'POST',
					url,
					addPage: readInput(request).options?.addPage === true,
					markdownToHtml: (markdown) => new MarkdownIt({ html: true }).render(markdown),
				},
			);
			return { outcome: 'delivered', output: [await toOutput(item, report)] };
		},
	};
});

/** The images that `post.create` would upload first. What it would go on without has no bytes. @throws InputError */
async function readImages(
	item: ItemContext,
	{ images, onImageFailure }: PreparedPost,
): Promise<{ images: PreviewImage[]; warnings: string[] }> {
	const read: PreviewImage[] = [];
	const warnings: string[] = [];
	for (const image of images) {
		const { id, fileName } = image;
		try {
			const { bytes, type } = await readLocalImage(item, image);
			read.push({ id, fileName, type: type.mimeType, bytes });
		} catch (error) {
			if (onImageFailure === 'fail') throw withReference(error, image);
			read.push({ id, fileName, type: '' });
			warnings.push(uploadWarning(error, image));
		}
	}
	return { images: read, warnings };
}

/** The report as an item; its page is a file, too. */
async function toOutput(
	{ n8n }: ItemContext,
	report: PreviewReport,
): Promise<Pick<INodeExecutionData, 'json' | 'binary'>> {
	const json = deepCopy({ ...report });
	if (report.page === undefined) return { json };
	const file = await n8n.helpers.prepareBinaryData(
		Buffer.from(report.page),
		'preview.html',
		'text/html',
	);
	return { json, binary: { preview: file } };
}

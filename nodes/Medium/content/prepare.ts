import { applyEdits } from './edits';
import { readContent } from './fields';
import { readPlainText } from './plainText';
import type { Plan, Shaped } from './plan';
import { readBody } from './post';
import { Images } from './rules/images';
import { Links } from './rules/links';
import { titleWarnings } from './rules/title';
import type { Shape } from './shape';
import { readShape } from './shape';
import { shapeHtml } from './shapeHtml';
import { shapeMarkdown } from './shapeMarkdown';
import { takeFrontMatter } from './takeFrontMatter';
import type { FileOfItem, ImageAddresses, PostBody, PostDraft, PreparedPost } from './types';
import { isUnset } from './values';

/**
 * A post as node version 2 sends it: checked, and its content changed as `draft.shape` says.
 * @throws InputError for a value that Medium would not take, for images that are missing, and for broken front matter.
 */
export async function preparePost(
	draft: PostDraft,
	files: readonly FileOfItem[],
): Promise<PreparedPost> {
	const shape = readShape(draft.shape);
	const front = shape.frontMatter ? await takeFrontMatter(draft) : { draft, warnings: [] };
	const title = await readPlainText('Title', front.draft.title);
	const subtitle = await readPlainText('Subtitle', shape.subtitle ?? front.subtitle);
	const { body, warnings } = readBody(
		{ ...front.draft, title: title.text },
		{ maxTags: shape.maxTags, tooLong: shape.longTags, tooMany: 'cut' },
	);

	const plan = makePlan(body, shape, subtitle.text, files);
	const shapeContent = body.contentFormat === 'html' ? shapeHtml : shapeMarkdown;
	const shaped = await shapeContent(body.content, plan);
	plan.images?.check();
	return {
		body: { ...body, content: readContent(contentOf(shaped)) },
		images: plan.images?.found ?? [],
		onImageFailure: shape.onImageFailure,
		withImages: (addresses) => ({ ...body, content: contentOf(shaped, plan.images, addresses) }),
		warnings: [
			...front.warnings,
			...title.warnings,
			...titleWarnings(body.title),
			...subtitle.warnings,
			...warnings,
			...shaped.warnings,
			...plan.links.warnings(),
			...(plan.images?.warnings() ?? []),
			...footerWarnings(shape, body),
		],
	};
}

function makePlan(
	body: PostBody,
	shape: Shape,
	subtitle: unknown,
	files: readonly FileOfItem[],
): Plan {
	const links = new Links({
		isOn: shape.makeLinksAbsolute,
		base: shape.linkBaseUrl ?? body.canonicalUrl,
		page: body.canonicalUrl,
	});
	const images = new Images({ files, onFailure: shape.onImageFailure, canComplete: links.hasBase });
	return {
		title: shape.titleInContent === 'add' ? body.title : undefined,
		subtitle: typeof subtitle === 'string' && !isUnset(subtitle) ? subtitle : undefined,
		links,
		images: shape.uploadLocalImages ? images : undefined,
		footerUrl: shape.footer ? body.canonicalUrl : undefined,
		tables: shape.tables,
		obsidian: shape.obsidian,
	};
}

function contentOf(shaped: Shaped, images?: Images, addresses?: ImageAddresses): string {
	const ofImages = images && addresses ? images.edits(addresses) : [];
	return applyEdits(shaped.source, [...shaped.edits, ...ofImages]);
}

function footerWarnings(shape: Shape, body: PostBody): string[] {
	if (!shape.footer || body.canonicalUrl !== undefined) return [];
	return ['There is no footer, since it names the canonical URL: set Canonical URL.'];
}

import { absoluteAddress, addressKind } from '../addresses';
import type { Element } from '../../libraries';
import { closest, elementsOf, removeAll } from '../tree';
import type { ImageSource, LostImage, Rule, RuleContext } from '../types';

const reasons: Record<LostImage, string> = {
	missing: "These images are not among the item's files",
	unusable: 'Medium accepts JPEG, PNG, GIF and TIFF, but these images are something else',
	tooMany: 'These images are beyond the limit of uploads per post',
};

/** Finds the images that must be uploaded, and completes the URLs of all others. */
export const images: Rule = (root, context) => {
	const leftOut: Element[] = [];
	for (const image of elementsOf(root, 'img')) {
		const source = locate(image, context);
		if (source.is !== 'lost') continue;
		if (context.options.onImageFailure === 'leaveOut') leftOut.push(blockOf(image));
		if (context.options.onImageFailure !== 'fail') {
			const wayOut =
				context.options.onImageFailure === 'leaveOut' ? 'were left out' : 'stay as they are';
			context.warn(`${reasons[source.why]} and ${wayOut}: {names}.`, source.name);
		}
	}
	removeAll(leftOut);
};

/** The figure, with its caption, that shows an image. */
function blockOf(image: Element): Element {
	return closest(image, ({ name }) => name === 'figure') ?? image;
}

function locate(image: Element, context: RuleContext): ImageSource {
	const isFile = image.attribs['data-file'] !== undefined;
	const source = context.images.add(image);
	if (source.is !== 'elsewhere') return source;
	const written = (image.attribs.src ?? '').trim();
	const url = isFile ? undefined : webAddress(written, context);
	if (url === undefined) return context.images.lose(written, 'missing');
	if (context.images.hasFiles && addressKind(written) === 'relative' && url !== written) {
		context.warn(
			"These images are not among the item's files. The post links to them on the web: {names}.",
			written,
		);
	}
	if (/\.svg(?:$|[?#])/i.test(url)) {
		context.warn('Medium may not show these SVG images. Use PNG or JPEG: {names}.', written);
	}
	image.attribs.src = url;
	return source;
}

function webAddress(written: string, context: RuleContext): string | undefined {
	const url = absoluteAddress(written, context.linkBase);
	return url !== undefined && /^https?:/i.test(url) && URL.canParse(url) ? url : undefined;
}

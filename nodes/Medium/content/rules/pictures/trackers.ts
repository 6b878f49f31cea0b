import type { Element } from '../../../libraries';

/** Counters of feeds, newsletters and statistics: nobody sees them. */
const counters =
	/^(?:https?:)?\/\/(?:feeds\.feedburner\.com\/~|feeds\.wordpress\.com\/1\.0\/|(?:pixel|stats)\.wp\.com\/|stats\.wordpress\.com\/|medium\.com\/_\/stat|blogger\.googleusercontent\.com\/tracker\/|[\w.-]*\.doubleclick\.net\/|www\.google-analytics\.com\/|www\.facebook\.com\/tr\b|[\w.-]*scorecardresearch\.com\/|pixel\.quantserve\.com\/|[\w.-]*list-manage\.com\/track\/|(?:rss|res)?\.?feedsportal\.com\/|[\w.-]*amazon-adsystem\.com\/|ir-[a-z]{2}\.amazon\.[a-z.]+\/|(?:e|eotrx)\.substack\.com\/|email\.mg[\w.]*\.substack\.com\/|[\w.-]*statcounter\.com\/)/i;

/** The state of a project, in a picture that Medium cannot show. */
const badges =
	/^https?:\/\/(?:img\.shields\.io|badgen\.net|badge\.fury\.io|(?:api\.)?travis-ci\.(?:org|com)|codecov\.io|coveralls\.io|goreportcard\.com|ci\.appveyor\.com|(?:circleci\.com|git(?:hub|lab)\.com\/[^?#]{1,200}\/badges?)\b[^?#]{0,200}\.svg)/i;

export function isBadge(source: string): boolean {
	return badges.test(source);
}

/** Whether an image is there to count readers, by its size or its address. */
export function isTracker(image: Element, source: string): boolean {
	if (counters.test(source)) return true;
	const { width, height, style = '' } = image.attribs;
	const isTiny = (size: string | undefined) => /^\s*[01](?:\.0+)?(?:px)?\s*$/.test(size ?? '');
	return (
		(isTiny(width ?? styled(style, 'width')) && isTiny(height ?? styled(style, 'height'))) ||
		(isTiny(styled(style, 'width')) && isTiny(styled(style, 'height')))
	);
}

function styled(style: string, property: string): string | undefined {
	for (const declaration of style.split(';')) {
		const colon = declaration.indexOf(':');
		if (declaration.slice(0, colon).trim().toLowerCase() === property) {
			return declaration.slice(colon + 1).replace(/!important/i, '');
		}
	}
	return undefined;
}

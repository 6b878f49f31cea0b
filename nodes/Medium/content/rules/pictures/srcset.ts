/** One picture of a set. */
export interface Candidate {
	url: string;
	/** In pixels, as the set states it. */
	width?: number;
	/** For screens with so many pixels per point. */
	density?: number;
	/** WebP, AVIF and the like, as the set states it. */
	isModern?: boolean;
}

/** Medium shows nothing that is wider. */
const widest = 2200;
/** What a picture is taken to be as long as nothing says how wide it is. */
const usual = 800;

/** The pictures of a `srcset`, by the rules of browsers: URLs can have commas in them. */
export function parseSrcset(srcset: string): Candidate[] {
	const candidates: Candidate[] = [];
	const start = /[\s,]*(\S+)/y;
	for (let found = start.exec(srcset); found; found = start.exec(srcset)) {
		const url = withoutLastCommas(found[1] ?? '');
		if (url.length < (found[1] ?? '').length) {
			if (url) candidates.push({ url });
			continue;
		}
		const comma = srcset.indexOf(',', start.lastIndex);
		const end = comma < 0 ? srcset.length : comma;
		candidates.push({ url, ...readDescriptor(srcset.slice(start.lastIndex, end).trim()) });
		start.lastIndex = end;
	}
	return candidates;
}

function readDescriptor(descriptor: string): Pick<Candidate, 'width' | 'density'> {
	const value = parseFloat(descriptor);
	if (!(value > 0)) return {};
	if (/^[\d.]+w/i.test(descriptor)) return { width: value };
	return /^[\d.]+x/i.test(descriptor) ? { density: value } : {};
}

function withoutLastCommas(text: string): string {
	let end = text.length;
	while (text[end - 1] === ',') end -= 1;
	return text.slice(0, end);
}

/**
 * The best of several pictures: JPEG, PNG or GIF before newer types, then the largest that is not too large.
 * @param shown the width in points at which the page shows the picture.
 */
export function choose(candidates: readonly Candidate[], shown?: number): string | undefined {
	const older = candidates.filter((candidate) => !isModern(candidate));
	const sized = (older.length > 0 ? older : candidates).map(({ url, width, density }) => {
		const known = width ?? widthInUrl(url) ?? shown;
		return { url, width: width ?? (known ?? usual) * (density ?? 1) };
	});
	const [first, ...others] = sized;
	return first && others.reduce((best, next) => (isBetter(next, best) ? next : best), first).url;
}

function isBetter({ width: a }: { width: number }, { width: b }: { width: number }): boolean {
	return a > widest || b > widest ? a < b : a > b;
}

/** Also by the URL's ending or parameters. */
function isModern({ url, isModern: isStated }: Candidate): boolean {
	return (
		isStated === true ||
		/\.(?:webp|avif|jxl|heic)(?:$|[?#])/i.test(url) ||
		/(?:\bf_|[?&](?:fm|format|output)=)(?:webp|avif)\b/i.test(url)
	);
}

/** The width that many services write into the URL, e.g. `a-1024x683.jpg`, `w_1456`, `?w=800`. */
function widthInUrl(url: string): number | undefined {
	const found =
		/-(\d{2,4})x\d{2,4}\.[a-z]{3,4}(?:$|[?#])/i.exec(url) ??
		/\bw_(\d{2,4})\b/.exec(url) ??
		/[?&](?:w|width|imwidth|format)=(\d{2,4})w?\b/.exec(url) ??
		/\/[sw](\d{2,4})(?:-[a-z\d-]+)?\//.exec(url) ??
		/(?:\/max\/|:fit:)(\d{2,4})\//.exec(url);
	return found?.[1] === undefined ? undefined : Number(found[1]);
}

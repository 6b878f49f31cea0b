/** A shortcode of WordPress as it stands in text, e.g. `[gallery ids="1,2"]` or `[/caption]`. */
export interface WordPressTag {
	name: string;
	closes: boolean;
	/** Whether it has neither attributes nor a closing slash: `[gallery]` and `[sic]` look alike. */
	isBare: boolean;
	attributes: Map<string, string>;
	spelled: string;
	end: number;
}

const longest = 2000;
const opening = /\[(\/?)([A-Za-z][\w-]{0,50})/y;
const attribute =
	/\s+([\w-]+)\s*=\s*(?:"([^"\]]*)"|'([^'\]]*)'|[“”″]([^“”″\]]*)[“”″]|([^\s"'\]“”″]+))/y;
const loose = /\s+(?:"([^"\]]*)"|(https?:\/\/[^\s\]]+))/y;
const end = /\s*(\/?)\]/y;

export function readWordPressTag(text: string, place: number): WordPressTag | undefined {
	const shown = text.slice(place, place + longest);
	const opened = matchAt(opening, shown, 0);
	const name = opened?.[2];
	if (!opened || name === undefined) return undefined;
	const attributes = new Map<string, string>();
	let at = opened[0].length;
	for (;;) {
		const found = matchAt(attribute, shown, at);
		const alone =
			found || (attributes.size === 0 && !isEmbed.test(name))
				? undefined
				: matchAt(loose, shown, at);
		if (!found && !alone) break;
		if (found)
			attributes.set(
				(found[1] ?? '').toLowerCase(),
				found[2] ?? found[3] ?? found[4] ?? found[5] ?? '',
			);
		else attributes.set('', alone?.[1] ?? alone?.[2] ?? '');
		at += (found ?? alone)?.[0].length ?? 0;
	}
	const ended = matchAt(end, shown, at);
	if (!ended) return undefined;
	const length = at + ended[0].length;
	return {
		name,
		closes: opened[1] === '/',
		isBare: attributes.size === 0 && ended[1] === '',
		attributes,
		spelled: shown.slice(0, length),
		end: place + length,
	};
}

const isEmbed =
	/^(?:youtube|vimeo|tweet|twitter|gist|instagram|embed|spotify|soundcloud|facebook|ted|video|audio|dailymotion)$/;

function matchAt(pattern: RegExp, text: string, place: number): RegExpExecArray | undefined {
	pattern.lastIndex = place;
	return pattern.exec(text) ?? undefined;
}

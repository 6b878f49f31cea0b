import type { Attributes, Tag } from 'sanitize-html';

/**
 * What Medium was seen to do to headings: the first is the post's heading, one right below it
 * becomes the subtitle, later ones of the two upper levels become smaller. One instance per post.
 */
export class Headings {
	private seen: 'nothing' | 'heading' | 'more' = 'nothing';

	/** To be told of every element that is no heading. */
	sawOther(tagName: string): void {
		if (this.seen === 'heading' && /^(p|pre|ul|ol|blockquote|figure|img|hr)$/.test(tagName)) {
			this.seen = 'more';
		}
	}

	transform(tagName: string, attribs: Attributes): Tag {
		if (this.seen === 'nothing') {
			this.seen = 'heading';
			return { tagName: 'h1', attribs };
		}
		if (this.seen === 'heading') {
			this.seen = 'more';
			return { tagName: 'h2', attribs: { class: 'subtitle' } };
		}
		return { tagName: tagName === 'h1' || tagName === 'h2' ? 'h3' : 'h4', attribs };
	}
}

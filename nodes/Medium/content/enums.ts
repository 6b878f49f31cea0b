/** The values of `contentFormat` in Medium's documentation (3.2. Posts), with the names users see. */
export const contentFormats = [
	{ name: 'HTML', value: 'html' },
	{ name: 'Markdown', value: 'markdown' },
] as const;

/** The values of `publishStatus` in Medium's documentation (3.2. Posts), with the names users see. */
export const publishStatuses = [
	{ name: 'Draft', value: 'draft' },
	{ name: 'Public', value: 'public' },
	{ name: 'Unlisted', value: 'unlisted' },
] as const;

/** The nine values of `license` in Medium's documentation (3.2. Posts), with the names users see. */
export const licenses = [
	{ name: 'All Rights Reserved', value: 'all-rights-reserved' },
	{ name: 'CC BY 4.0', value: 'cc-40-by' },
	{ name: 'CC BY-NC 4.0', value: 'cc-40-by-nc' },
	{ name: 'CC BY-NC-ND 4.0', value: 'cc-40-by-nc-nd' },
	{ name: 'CC BY-NC-SA 4.0', value: 'cc-40-by-nc-sa' },
	{ name: 'CC BY-ND 4.0', value: 'cc-40-by-nd' },
	{ name: 'CC BY-SA 4.0', value: 'cc-40-by-sa' },
	{ name: 'CC0 1.0', value: 'cc-40-zero' },
	{ name: 'Public Domain', value: 'public-domain' },
] as const;

export type ContentFormat = (typeof contentFormats)[number]['value'];
export type PublishStatus = (typeof publishStatuses)[number]['value'];
export type License = (typeof licenses)[number]['value'];

/** Titles longer than this are ignored by Medium, which then makes one up. Counted in code points. */
export const maxTitleLength = 100;
/** Longer tags are ignored by Medium (3.2. Posts). Counted in code points. */
export const maxTagLength = 25;

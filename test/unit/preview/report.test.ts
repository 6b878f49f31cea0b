import type { PostToPreview, PreviewImage } from '../../../nodes/Medium/preview/report';
import { describePreview } from '../../../nodes/Medium/preview/report';

const settings = {
	method: 'POST',
	url: '/users/{authorId}/posts',
	addPage: false,
	markdownToHtml: (markdown: string) => `<p>${markdown.toUpperCase()}</p>`,
};

const content = '<h1>Tea</h1><h2>A guide</h2><p>Four minutes.</p>';

function post(changes: Partial<PostToPreview['body']> = {}): PostToPreview {
	const body = {
		title: 'Tea',
		contentFormat: 'html' as const,
		publishStatus: 'draft',
		content,
		...changes,
	};
	return {
		body,
		warnings: [],
		withImages: (addresses) => ({
			...body,
			content: body.content.replace(/file:(\w+)/g, (_, id: string) => addresses.get(id) ?? ''),
		}),
	};
}

const image = (id: string, bytes?: number[]): PreviewImage => ({
	id,
	fileName: `${id}.png`,
	type: 'image/png',
	...(bytes && { bytes: Uint8Array.from(bytes) }),
});

describe('the output of Preview', () => {
	it('says what is sent and what readers see', () => {
		expect(
			describePreview(post({ tags: ['tea'], canonicalUrl: 'https://a.example/tea' }), [], settings),
		).toEqual({
			title: 'Tea',
			subtitle: 'A guide',
			tags: ['tea'],
			canonicalUrl: 'https://a.example/tea',
			publishStatus: 'draft',
			warnings: [],
			html: content,
			text: 'Tea\n\nA guide\n\nFour minutes.',
			wordCount: 5,
			readingMinutes: 1,
			images: [],
			request: {
				method: 'POST',
				url: '/users/{authorId}/posts',
				body: {
					title: 'Tea',
					contentFormat: 'html',
					publishStatus: 'draft',
					content,
					tags: ['tea'],
					canonicalUrl: 'https://a.example/tea',
				},
			},
		});
	});

	it('has the same fields when the post has no tags, no subtitle and no canonical URL', () => {
		expect(describePreview(post({ content: '<p>x</p>' }), [], settings)).toMatchObject({
			subtitle: '',
			tags: [],
			canonicalUrl: '',
		});
	});

	it('shows Markdown that is sent as it is', () => {
		const report = describePreview(
			post({ contentFormat: 'markdown', content: 'tea' }),
			[],
			settings,
		);
		expect(report).toMatchObject({ html: '<p>TEA</p>', text: 'TEA' });
		expect(report.request.body).toMatchObject({ contentFormat: 'markdown', content: 'tea' });
	});

	it('names each image once that would be uploaded', () => {
		const images = [image('a', [1, 2]), image('b', [1, 2]), image('c', [3]), image('d')];
		expect(describePreview(post(), images, settings).images).toEqual([
			{
				name: 'a.png',
				type: 'image/png',
				size: 2,
				sha256: 'a12871fee210fb8619291eaea194581cbd2531e4b23759d225f6806923f63222',
			},
			{
				name: 'c.png',
				type: 'image/png',
				size: 1,
				sha256: '084fed08b978af4d7d196a7446a86b58009e636b611db16211b65a9aadff29c5',
			},
		]);
	});

	it('has a page only where it is asked for', () => {
		expect(describePreview(post(), [], settings)).not.toHaveProperty('page');
		expect(describePreview(post(), [], { ...settings, addPage: true })).toHaveProperty('page');
	});
});

describe('the page', () => {
	const pageOf = (changes: Partial<PostToPreview['body']>, images: PreviewImage[] = []) => {
		const report = describePreview(post(changes), images, { ...settings, addPage: true });
		return report.page ?? '';
	};

	it('shows the files of the item and asks to add them by hand', () => {
		const page = pageOf({ content: '<p>x</p><img src="file:a">' }, [image('a', [1, 2])]);
		expect(page).toContain('<img src="data:image/png;base64,AQI="');
		expect(page).toContain('Add these pictures by hand.');
		expect(page).toContain('\\u003cp>[Picture: a.png]\\u003c/p>');
	});

	it('names a file that is too large to be in the page', () => {
		const large = { ...image('a'), bytes: new Uint8Array(4_000_001) };
		const page = pageOf({ content: '<img src="file:a">' }, [large]);
		expect(page).toContain('<span class="missing">Picture: a.png</span>');
		expect(page.length).toBeLessThan(100_000);
	});

	it('offers the import only of a post that is on the web', () => {
		expect(pageOf({ canonicalUrl: 'https://a.example/tea' })).toContain(
			'https://medium.com/p/import',
		);
		expect(pageOf({})).not.toContain('https://medium.com/p/import');
	});

	it('loads nothing from elsewhere', () => {
		const page = pageOf({});
		expect(page).not.toMatch(/<link|@import|url\(|src="(?!data:)/);
		expect(page).toContain("default-src 'none'; img-src http: https: data:; style-src 'sha256-");
	});

	it('says that Medium’s editor could not be tried', () => {
		expect(pageOf({})).toContain('could not be tested');
	});
});

import {
	preparePost,
	preparePostAsGiven,
} from '../../../../nodes/Medium/operations/post/preparePost';
import type { PostInput } from '../../../../nodes/Medium/operations/post/types';
import { InputError } from '../../../../nodes/Medium/errors/inputError';

const html: PostInput = {
	title: 'My Title',
	contentFormat: 'html',
	content: '<p>Text</p>',
	publishStatus: 'draft',
};

function refusalOf(draft: PostInput): InputError {
	try {
		preparePostAsGiven(draft);
	} catch (error) {
		if (error instanceof InputError) return error;
		throw error;
	}
	throw new Error('The draft was not refused');
}

describe('the fields of a post', () => {
	test('fields that are not set are not sent', () => {
		expect(preparePostAsGiven(html).body).toEqual({
			title: 'My Title',
			contentFormat: 'html',
			content: '<p>Text</p>',
			publishStatus: 'draft',
		});
	});

	test.each([undefined, null, '', '  '])('optional fields of %p are not sent', (empty) => {
		const draft = { canonicalUrl: empty, license: empty, notifyFollowers: empty, tags: empty };
		expect(Object.keys(preparePostAsGiven({ ...html, ...draft }).body)).toEqual([
			'title',
			'contentFormat',
			'content',
			'publishStatus',
		]);
	});

	test('everything Medium documents is sent', () => {
		const body = {
			title: 'Liverpool FC',
			contentFormat: 'markdown' as const,
			content: '# Liverpool FC',
			publishStatus: 'unlisted' as const,
			tags: ['football', 'sport', 'Liverpool'],
			canonicalUrl: 'http://jamietalbot.com/posts/liverpool-fc',
			license: 'cc-40-by-sa',
			notifyFollowers: true,
		};
		expect(preparePostAsGiven(body).body).toEqual(body);
	});

	test('numbers as title and content become text', () => {
		const { body } = preparePostAsGiven({ ...html, title: 2024, content: 42 });
		expect([body.title, body.content]).toEqual(['2024', '42']);
	});

	test.each([
		['title', 'Title', undefined],
		['title', 'Title', ' \n'],
		['title', 'Title', { a: 1 }],
		['content', 'Content', ''],
		['content', 'Content', ' \t\n'],
		['content', 'Content', ['<p>']],
		['contentFormat', 'Content Format', 'text'],
		['contentFormat', 'Content Format', undefined],
		['publishStatus', 'Publish Status', 'private'],
		['license', 'License', 'MIT'],
		['canonicalUrl', 'Canonical URL', '/posts/1'],
		['canonicalUrl', 'Canonical URL', 'example.com/posts/1'],
		['canonicalUrl', 'Canonical URL', '//example.com/posts/1'],
		['canonicalUrl', 'Canonical URL', 'ftp://example.com'],
		['canonicalUrl', 'Canonical URL', 'javascript:alert(1)'],
		['canonicalUrl', 'Canonical URL', 'https://'],
		['canonicalUrl', 'Canonical URL', 'https://example.com/a b'],
		['canonicalUrl', 'Canonical URL', 7],
		['notifyFollowers', 'Notify Followers', 'maybe'],
		['notifyFollowers', 'Notify Followers', 1],
		['tags', 'Tags', [['nested']]],
	])('a %s that Medium would not take is refused with the name %s: %p', (key, field, value) => {
		const error = refusalOf({ ...html, [key]: value });
		expect(error.message).toMatch(new RegExp(`^${field} `));
		expect(error.description).not.toBe('');
	});

	test('white space around the canonical URL is trimmed', () => {
		const { body } = preparePostAsGiven({
			...html,
			canonicalUrl: ' https://example.com/a?b=c#d\n',
		});
		expect(body.canonicalUrl).toBe('https://example.com/a?b=c#d');
	});

	test.each([
		[false, false],
		['false', false],
		['True', true],
	])('Notify Followers of %p is sent as %p', (given, sent) => {
		expect(preparePostAsGiven({ ...html, notifyFollowers: given }).body.notifyFollowers).toBe(sent);
	});

	test('enumerated values are taken in any case', () => {
		const { body } = preparePostAsGiven({
			...html,
			contentFormat: 'HTML',
			publishStatus: ' Public ',
		});
		expect([body.contentFormat, body.publishStatus]).toEqual(['html', 'public']);
	});
});

describe('node version 1', () => {
	test.each([undefined, ''])(
		'a publish status of %p means public, and is sent',
		(publishStatus) => {
			expect(preparePostAsGiven({ ...html, publishStatus }).body.publishStatus).toBe('public');
		},
	);

	test('the content is sent byte for byte, whatever it is', () => {
		const content = '\uFEFF \0<p>a</P>\r\n<img src="x.png"> [a](/b) é 🎉 \u200f';
		expect(preparePostAsGiven({ ...html, content }).body.content).toBe(content);
	});

	test('a tag of more than 25 characters is refused', () => {
		const tag = 'x'.repeat(26);
		expect(refusalOf({ ...html, tags: `ok, ${tag}` }).message).toBe(
			`Tags has tags of more than 25 characters: "${tag}".`,
		);
	});

	test('more than five tags are refused', () => {
		expect(refusalOf({ ...html, tags: 'a,b,c,d,e,f' }).message).toContain('6 tags');
	});

	test('an array of tags works, too', () => {
		expect(preparePostAsGiven({ ...html, tags: ['a', { name: 'b' }] }).body.tags).toEqual([
			'a',
			'b',
		]);
	});
});

describe('node version 2', () => {
	test.each([undefined, '', null, 'publik'])(
		'a publish status of %p is refused, and never becomes public',
		async (publishStatus) => {
			const refused = preparePost({ ...html, publishStatus }, []);
			await expect(refused).rejects.toThrow('Publish Status is ');
		},
	);

	test.each([
		['titleInContent', 'Title in Content', 'maybe'],
		['onImageFailure', 'If an Image Cannot Be Uploaded', 'explode'],
		['maxTags', 'Maximum Tags', 4],
		['longTags', 'Long Tags', 'cut'],
		['tables', 'Tables', 'nice'],
		['sendAsIs', 'Send as Is', 'sometimes'],
		['linkBaseUrl', 'Link Base URL', '/posts'],
	])(
		'the option %s refuses a value it does not have and is called %s',
		async (key, field, value) => {
			const refused = preparePost({ ...html, options: { [key]: value } }, []);
			await expect(refused).rejects.toThrow(new RegExp(`^${field} (?:is|must)`));
		},
	);

	test('with Send as Is the content is sent byte for byte', async () => {
		const contents = [
			'\uFEFF<p>a</P>\r\n<img src="x.png"><a href=/b>c</a><table><tr><td>1</table>',
			'---\ntitle: x\n---\n\n[a](/b) ![[c.png]] %%d%% [[e]] {{< figure src="f.png" >}}\r\n',
			'\0 \u200f שלום <![CDATA[ x ]]> 🎉 &amp; &#8217; ~~~\n',
		];
		for (const contentFormat of ['html', 'markdown']) {
			for (const content of contents) {
				const draft = { ...html, contentFormat, content, options: { sendAsIs: true } };
				const post = await preparePost({ ...draft, canonicalUrl: 'https://example.com/a' }, []);
				expect(post.body.content).toBe(content);
				expect(post.withImages(new Map()).content).toBe(content);
				expect(post.images).toEqual([]);
			}
		}
	});
});

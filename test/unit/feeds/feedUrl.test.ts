import { feedUrl } from '../../../nodes/Medium/feeds/feedUrl';
import type { SourceType } from '../../../nodes/Medium/feeds/feedUrl';

const medium = 'https://medium.com/feed';

test.each<[SourceType, string, string]>([
	['user', '@ada', `${medium}/@ada`],
	['user', ' ada ', `${medium}/@ada`],
	['user', 'a.five7869', `${medium}/@a.five7869`],
	['user', 'https://medium.com/@ada', `${medium}/@ada`],
	['user', 'medium.com/@ada/the-lighthouse-93c389bc0d88?source=rss', `${medium}/@ada`],
	['user', 'https://medium.com/@ada/feed', `${medium}/@ada`],
	['user', 'http://www.medium.com/@ada/', `${medium}/@ada`],
	['user', 'https://ada.medium.com/', 'https://ada.medium.com/feed'],
	['user', 'ada.medium.com', 'https://ada.medium.com/feed'],
	['user', 'https://ada.medium.com/tea-93c389bc0d88', 'https://ada.medium.com/feed'],
	['publication', 'harbour-notes', `${medium}/harbour-notes`],
	['publication', 'Harbour Notes', `${medium}/harbour-notes`],
	['publication', 'https://medium.com/harbour-notes/tea-93c389bc0d88', `${medium}/harbour-notes`],
	[
		'publication',
		'https://medium.com/harbour-notes/tagged/tea',
		`${medium}/harbour-notes/tagged/tea`,
	],
	['publication', 'stories.example.com', 'https://stories.example.com/feed'],
	[
		'publication',
		'http://stories.example.com/tea-93c389bc0d88',
		'https://stories.example.com/feed',
	],
	[
		'publication',
		'https://stories.example.com/tagged/tea',
		'https://stories.example.com/feed/tagged/tea',
	],
	['tag', 'Machine Learning', `${medium}/tag/machine-learning`],
	['tag', '#AI', `${medium}/tag/ai`],
	['tag', 'node.js', `${medium}/tag/node.js`],
	['tag', '日本', `${medium}/tag/%E6%97%A5%E6%9C%AC`],
	['tag', 'https://medium.com/tag/typescript/latest', `${medium}/tag/typescript`],
	['url', 'https://medium.com/feed/@ada', `${medium}/@ada`],
	['url', 'https://stories.example.com/feed', 'https://stories.example.com/feed'],
	['url', 'https://stories.example.com', 'https://stories.example.com/feed'],
	['url', 'https://blog.example.com/rss.xml', 'https://blog.example.com/rss.xml'],
	['url', 'http://127.0.0.1:4010/feed/@ada', 'http://127.0.0.1:4010/feed/@ada'],
	['user', 'http://127.0.0.1:4010/@ada', 'http://127.0.0.1:4010/feed/@ada'],
	// Where somebody chose the wrong kind, the URL says what is meant.
	['tag', 'https://medium.com/@ada', `${medium}/@ada`],
])('%s: %s is %s', (type, value, expected) => {
	expect(feedUrl({ type, value })).toBe(expected);
});

test.each<[SourceType, unknown, string]>([
	['user', '', 'User is empty.'],
	['tag', undefined, 'Tag is empty.'],
	['user', 42, 'User is empty.'],
	['user', 'Ada Lovelace', 'User is not a user name: "Ada Lovelace".'],
	['user', '../admin', 'User is not a name: "../admin".'],
	['publication', '..', 'Publication is not a name: "..".'],
	['publication', 'https://medium.com/p/93c389bc0d88', 'names no profile, publication or tag'],
	['user', 'https://medium.com/', 'names no profile, publication or tag'],
	['url', 'ada', 'Feed URL is not a URL: "ada".'],
	['url', 'ftp://medium.com/feed', 'Feed URL is not a URL'],
	['url', 'https://', 'Feed URL is not a URL'],
	['url', 'https://ada:secret@medium.com/feed/@ada', 'must not contain a password'],
])('%s: %s is refused and the field is named', (type, value, message) => {
	expect(() => feedUrl({ type, value })).toThrow(message);
});

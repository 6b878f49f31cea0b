import { normalizeBaseUrl, withOwnHost } from '../../../nodes/Medium/client/baseUrl';

test('a credential that is restricted to some hosts may be sent to that of its own Base URL, too', () => {
	const allowed = withOwnHost('api.medium.com, *.example.com', 'http://127.0.0.1:5678/v1');

	expect(allowed.split(', ')).toEqual(['127.0.0.1', 'api.medium.com', '*.example.com']);
});

test.each([
	['https://api.medium.com/v1', 'https://api.medium.com/v1'],
	[' https://gateway.example.com/medium/ ', 'https://gateway.example.com/medium'],
	['http://localhost:4010/v1', 'http://localhost:4010/v1'],
	['http://127.0.0.1:4010/v1/', 'http://127.0.0.1:4010/v1'],
	['http://[::1]:4010/v1', 'http://[::1]:4010/v1'],
	['HTTPS://API.Medium.com:443/v1', 'https://api.medium.com/v1'],
	['', 'https://api.medium.com/v1'],
	[undefined, 'https://api.medium.com/v1'],
])('the Base URL %j may be used', (url, used) => {
	expect(normalizeBaseUrl(url)).toBe(used);
});

test.each([
	'http://api.medium.com/v1',
	'http://localhost.evil.example/v1',
	'http://127.0.0.1.evil.example/v1',
	'http://localhost@evil.example/v1',
	'https://api.medium.com@evil.example/v1',
	'https://gateway.example/v1?to=',
	'https://gateway.example/v1#a',
	'https://',
	'https://a b',
	'http://localhost\\@evil.example/v1',
	'http://0.0.0.0/v1',
	'ftp://localhost/v1',
	'//api.medium.com',
	'api.medium.com',
	null,
	{},
])('the Base URL %j is refused', (url) => {
	expect(normalizeBaseUrl(url)).toBeUndefined();
});

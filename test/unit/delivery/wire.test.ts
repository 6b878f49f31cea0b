import { InputError } from '../../../nodes/Medium/errors/inputError';
import { Queue } from '../../../nodes/Medium/delivery/once/queue';
import { checkBaseUrl } from '../../../nodes/Medium/delivery/wire/baseUrl';
import { toMultipart } from '../../../nodes/Medium/delivery/wire/multipart';
import { checkPath } from '../../../nodes/Medium/delivery/wire/path';

test.each([
	['https://api.medium.com/v1', 'https://api.medium.com/v1'],
	[' https://gateway.example.com/medium/ ', 'https://gateway.example.com/medium'],
	['http://localhost:4010/v1', 'http://localhost:4010/v1'],
	['http://127.0.0.1:4010/v1/', 'http://127.0.0.1:4010/v1'],
	['http://[::1]:4010/v1', 'http://[::1]:4010/v1'],
])('the Base URL "%s" may be used', (url, used) => {
	expect(checkBaseUrl(url)).toBe(used);
});

test.each([
	'http://api.medium.com/v1',
	'http://localhost.evil.example/v1',
	'http://127.0.0.1.evil.example/v1',
	'http://localhost@evil.example/v1',
	'http://0.0.0.0/v1',
	'ftp://localhost/v1',
	'//api.medium.com',
	'api.medium.com',
	'',
	undefined,
	{},
])('the Base URL %j is refused', (url) => {
	expect(() => checkBaseUrl(url)).toThrow(InputError);
});

test.each(['/me', '/users/{authorId}/posts', '/publications/%252e%252e/posts'])(
	'the path %s is taken',
	(path) => {
		expect(checkPath(path)).toBe(path);
	},
);

test.each(['/publications//posts', '/publications/../posts', '/publications/./posts', ''])(
	'the path "%s", which leads elsewhere, is refused',
	(path) => {
		expect(() => checkPath(path)).toThrow(InputError);
	},
);

test('a file name cannot break out of its part', () => {
	const { body } = toMultipart(Buffer.from('x'), 'a".png\r\nX-Evil: 1\r\n\r\n', 'image/png');
	const [head = ''] = body.toString().split('\r\n\r\n');

	expect(head.split('\r\n')).toHaveLength(3);
	expect(head).toContain('filename="a%22.png%0D%0AX-Evil: 1%0D%0A%0D%0A"');
});

test('a queue serves in the order of joining, also when somebody in it fails', async () => {
	const queue = new Queue();
	const served: number[] = [];
	const tasks = [1, 2, 3].map(async (number) =>
		queue.run(async () => {
			await new Promise((resolve) => setTimeout(resolve, 10 - 3 * number));
			served.push(number);
			if (number === 2) throw new Error('two');
		}),
	);
	const ends = await Promise.allSettled(tasks);

	expect(served).toEqual([1, 2, 3]);
	expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

import { InputError } from '../../../nodes/Medium/errors/inputError';
import { Queue } from '../../../nodes/Medium/delivery/once/queue';
import { checkPath } from '../../../nodes/Medium/delivery/wire/path';

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

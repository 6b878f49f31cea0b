import { Turns } from '../../../nodes/Medium/delivery/itemContext';

test('tasks run in the order in which they came, one at a time, also when one fails', async () => {
	const turns = new Turns();
	const served: number[] = [];
	const tasks = [1, 2, 3].map(async (number) =>
		turns.run(async () => {
			await new Promise((resolve) => setTimeout(resolve, 10 - 3 * number));
			served.push(number);
			if (number === 2) throw new Error('two');
		}),
	);
	const ends = await Promise.allSettled(tasks);

	expect(served).toEqual([1, 2, 3]);
	expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

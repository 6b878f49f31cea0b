import { applyEdits, insertion } from '../../../nodes/Medium/content/edits';
import { isInside } from '../../../nodes/Medium/content/ranges';

describe('edits of a text', () => {
	test('apply in the order of their places, whatever order they come in', () => {
		const edits = [
			{ from: 6, to: 11, text: 'there' },
			{ from: 0, to: 1, text: 'J' },
		];
		expect(applyEdits('Hello world!', edits)).toBe('Jello there!');
	});

	test('insert in the given order, before what is replaced at the same place', () => {
		const edits = [{ from: 0, to: 1, text: 'c' }, insertion(0, 'a'), insertion(0, 'b')];
		expect(applyEdits('x!', edits)).toBe('abc!');
	});

	test('are left out where an earlier one took their text away', () => {
		const edits = [
			{ from: 0, to: 5, text: '' },
			{ from: 3, to: 7, text: 'no' },
			insertion(5, 'yes'),
		];
		expect(applyEdits('123456789', edits)).toBe('yes6789');
	});

	test('none leaves the text', () => {
		expect(applyEdits('\0 🎉', [])).toBe('\0 🎉');
	});
});

test('a place is inside a range from its start to before its end', () => {
	const ranges = [
		{ from: 2, to: 4 },
		{ from: 4, to: 5 },
		{ from: 9, to: 12 },
	];
	const inside = Array.from({ length: 14 }, (_, place) => place).filter((place) =>
		isInside(ranges, place),
	);
	expect(inside).toEqual([2, 3, 4, 9, 10, 11]);
});

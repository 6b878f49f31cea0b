import { parseFlatted } from '../../n8n/flatted';

test('run data come back with their texts, numbers and lists', () => {
	const stored = '[{"name":"1","tags":"2","count":3,"none":null},"Post",["3","3"],"same"]';
	expect(parseFlatted(stored)).toEqual({
		name: 'Post',
		tags: ['same', 'same'],
		count: 3,
		none: null,
	});
});

test('an object that contains itself comes back as one that contains itself', () => {
	const parent = parseFlatted('[{"self":"0","child":"1"},{"parent":"0"}]');
	expect(parent).toHaveProperty('self', parent);
	expect(parent).toHaveProperty('child.parent', parent);
});

test('a text of digits stays a text', () => {
	expect(parseFlatted('[{"id":"1"},"0"]')).toEqual({ id: '0' });
});

test('anything but a list of values is refused', () => {
	expect(() => parseFlatted('{}')).toThrow('a JSON array was expected');
});

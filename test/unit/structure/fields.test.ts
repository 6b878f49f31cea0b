import { allFields, choicesOf, fieldsIn, shownFields, situations, toolFace } from './face';

/** Small words that n8n's guidelines leave in lower case inside a title. */
const smallWords = /^(?:a|an|and|as|at|be|by|for|from|if|in|into|is|of|on|or|per|the|to|with)$/;
const sentences = (text: string): number => text.split(/[.!?](?=\s+[A-Z])/).length;
const titled = allFields.filter(({ field }) => field.type !== 'notice');
const described = titled.filter(
	({ field }) =>
		!['hidden', 'collection'].includes(field.type) &&
		!['authentication', 'operation', 'resource'].includes(field.name),
);
const dropDowns = allFields.filter(({ field }) => choicesOf(field).length > 0);
const collections = allFields.filter(({ field }) => fieldsIn(field).length > 0);

function inTitleCase(title: string): boolean {
	const words = title.split(' ');
	return words.every((word, index) => /^[^a-z]/.test(word) || (index > 0 && smallWords.test(word)));
}

describe('the fields', () => {
	it.each(situations)('have names that are unique where they are shown: $words', (situation) => {
		const names = shownFields(situation).map(({ name }) => name);

		expect(names).toEqual([...new Set(names)]);
	});

	it.each(collections)('have unique names within $path', ({ field }) => {
		const names = fieldsIn(field).map(({ name }) => name);

		expect(names).toEqual([...new Set(names)]);
	});

	it('are shown in at least one situation each', () => {
		const shown = new Set(
			situations.flatMap((situation) => [
				...shownFields(situation),
				...shownFields(situation, toolFace),
			]),
		);
		const outside = allFields.filter(({ path }) => !path.includes('.'));

		expect(outside.filter(({ field }) => !shown.has(field)).map(({ path }) => path)).toEqual([]);
	});

	it('come in the order authentication, resource, operation, then the rest', () => {
		for (const situation of situations) {
			expect(
				shownFields(situation)
					.slice(0, 3)
					.map(({ name }) => name),
			).toEqual(['authentication', 'resource', 'operation']);
		}
	});

	it.each(situations)('of a tool explain to a model what it does: $words', (situation) => {
		const [first, ...others] = shownFields(situation, toolFace);

		expect(first).toMatchObject({ name: 'toolDescription', default: expect.stringMatching(/\.$/) });
		expect(others).toEqual(shownFields(situation));
	});

	it('of a tool that creates a post say that it cannot be undone', () => {
		const creating = situations.filter(({ values }) => values.operation === 'create');

		expect(creating.length).toBeGreaterThan(0);
		for (const situation of creating) {
			expect(shownFields(situation, toolFace)[0]?.default).toMatch(/cannot be undone/);
		}
	});

	it.each(titled)('have a display name in title case: $path', ({ field }) => {
		expect(field.displayName).toBe(field.displayName.trim());
		expect(inTitleCase(field.displayName)).toBe(true);
	});

	it.each(described)('have a description: $path', ({ field }) => {
		expect(field.description).toMatch(/^[A-Z].{5,}/);
		expect(field.description).not.toBe(field.displayName);
	});

	it.each(described)('end a description of one sentence without a period: $path', ({ field }) => {
		const description = field.description ?? '';

		expect(description.endsWith('.')).toBe(sentences(description) > 1);
	});

	it('begin the description of a switch with "Whether"', () => {
		const switches = allFields.filter(({ field }) => field.type === 'boolean');

		expect(switches.length).toBeGreaterThan(0);
		for (const { field } of switches) expect(field.description).toMatch(/^Whether /);
	});

	it('begin the placeholder of a text with "e.g."', () => {
		const placeholders = allFields.flatMap(({ field }) =>
			field.type === 'string' && field.placeholder ? [field.placeholder] : [],
		);

		expect(placeholders.length).toBeGreaterThan(0);
		for (const placeholder of placeholders) expect(placeholder).toMatch(/^e\.g\. \S/);
	});

	it.each(collections)('stand in alphabetical order within $path', ({ field }) => {
		const titles = fieldsIn(field).map(({ displayName }) => displayName);

		expect(titles).toEqual([...titles].sort((a, b) => a.localeCompare(b, 'en')));
	});
});

describe('the choices', () => {
	it.each(dropDowns)('of $path have a description each', ({ field }) => {
		for (const { name, description } of choicesOf(field)) {
			// The names of the four resources are what they are; their operations say what they do.
			if (field.name === 'resource') continue;
			expect(description).toMatch(/^[A-Z].+/);
			expect(description).not.toBe(name);
		}
	});

	it.each(dropDowns)('of $path are unique, in title case, and the default is one', ({ field }) => {
		const choices = choicesOf(field);
		const values = choices.map(({ value }) => value);

		expect(values).toEqual([...new Set(values)]);
		expect(choices.map(({ name }) => name).filter((name) => !inTitleCase(name))).toEqual([]);
		expect(values).toContain(field.default);
	});
});

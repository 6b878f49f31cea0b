import { builtInNodes } from './built-in-nodes';
import { NOTE, readExamples, wiresOf, workingNodes } from './examples';

const examples = readExamples();
/** Nodes that begin a run. */
const trigger = /(?:trigger|webhook)$/i;

describe('the examples', () => {
	it('are the workflows that the documentation promises', () => {
		expect(examples.map(({ file }) => file)).toEqual(
			expect.arrayContaining([
				'ai-agent-draft-with-approval.json',
				'markdown-files-to-medium.json',
				'medium-tag-digest.json',
				'medium-to-ghost.json',
				'medium-to-wordpress.json',
				'moving-from-the-built-in-node.json',
				'new-medium-post-to-message.json',
				'publication-submission.json',
				'review-before-publishing.json',
				'rss-to-medium.json',
				'without-a-token.json',
				'wordpress-to-medium.json',
			]),
		);
	});

	it('have a name each', () => {
		const names = examples.map(({ name }) => name);

		expect(names).toEqual([...new Set(names)]);
	});
});

describe.each(examples)('the example $file', (example) => {
	const names = example.nodes.map(({ name }) => name);

	it('has nodes of types and versions that exist', () => {
		const unknown = workingNodes(example).filter(
			({ type, typeVersion }) =>
				!type.startsWith('n8n-nodes-medium.') && !builtInNodes[type]?.includes(typeVersion),
		);

		expect(unknown.map(({ type, typeVersion }) => `${type} ${typeVersion}`)).toEqual([]);
	});

	it('has names and ids that are unique', () => {
		const ids = example.nodes.map(({ id }) => id);

		expect(names).toEqual([...new Set(names)]);
		expect(ids).toEqual([...new Set(ids)]);
	});

	it('has wires that begin and end at its nodes', () => {
		const ends = wiresOf(example).flatMap(({ from, to }) => [from, to]);

		expect(ends.filter((name) => !names.includes(name))).toEqual([]);
	});

	it('has no node that nothing leads to', () => {
		const wired = new Set(wiresOf(example).flatMap(({ from, to }) => [from, to]));
		const reached = new Set(
			wiresOf(example).map(({ from, to, type }) => (type === 'main' ? to : from)),
		);
		const alone = workingNodes(example).filter(
			({ name, type }) => !wired.has(name) || (!reached.has(name) && !trigger.test(type)),
		);

		expect(alone.map(({ name }) => name)).toEqual([]);
	});

	it('reads only nodes that it has in its expressions', () => {
		const read = [...example.text.matchAll(/\$\('([^']+)'\)/g)].map(([, name]) => name ?? '');

		expect(read.filter((name) => !names.includes(name))).toEqual([]);
	});

	it('has sticky notes that explain it, the first of them as a whole', () => {
		const notes = example.nodes.filter(({ type }) => type === NOTE);
		const contents = notes.map(({ parameters }) => String(parameters.content));

		expect(contents.length).toBeGreaterThanOrEqual(3);
		expect(contents.filter((content) => /^## \S/.test(content))).toHaveLength(1);
		for (const content of contents) expect(content.length).toBeGreaterThan(40);
	});

	it('has no secret and no URL of a real person’s server', () => {
		expect(example.text).not.toMatch(/[0-9a-f]{40}|\bsk-\w|Bearer \w|localhost|127\.0\.0\.1/);
	});
});

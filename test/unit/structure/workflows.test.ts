import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(__dirname, '../../../.github/workflows');
const workflows = readdirSync(folder).map((name) => ({
	name,
	text: readFileSync(join(folder, name), 'utf8'),
}));

describe('the workflows on GitHub', () => {
	it.each(workflows)(
		'pin every action to a commit, with its version beside it: $name',
		({ text }) => {
			const uses = text.split('\n').filter((line) => /\buses:/.test(line));

			expect(uses.length).toBeGreaterThan(0);
			for (const line of uses)
				expect(line).toMatch(/uses: [\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+/);
		},
	);

	const textOf = (name: string) => workflows.find((each) => each.name === name)?.text ?? '';

	it('run the script that says what green means, and no checks of their own', () => {
		expect(textOf('ci.yml')).toContain('- run: .ci/run checks');
		expect(textOf('ci.yml')).toContain('- run: .ci/run e2e');
		for (const { text } of workflows) expect(text).not.toMatch(/npm (?:ci|test|run|start)\b/);
	});

	it('publish only a tag on main whose commit was green, checked once more, with provenance', () => {
		const publish = textOf('publish.yml');
		const steps = [
			"tags: ['v*']",
			'git merge-base --is-ancestor "$GITHUB_SHA" origin/main',
			'--workflow ci.yml --branch main --event push --commit "$GITHUB_SHA" --status success',
			'- run: .ci/run checks',
			'npm publish --provenance',
		].map((step) => publish.indexOf(step));

		expect(publish).toContain('id-token: write');
		expect(steps).not.toContain(-1);
		expect(steps).toEqual([...steps].sort((a, b) => a - b));
	});
});

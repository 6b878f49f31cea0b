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
				expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+/);
		},
	);

	it('publish only what a tag names, built there and then, with provenance', () => {
		const publish = workflows.find(({ name }) => name === 'publish.yml')?.text ?? '';

		expect(publish).toContain("tags: ['v*']");
		expect(publish).toContain('id-token: write');
		expect(publish.indexOf('npm run build')).toBeGreaterThan(0);
		expect(publish.indexOf('npm run build')).toBeLessThan(publish.indexOf('npm publish'));
		expect(publish).toContain('npm publish --provenance');
	});
});

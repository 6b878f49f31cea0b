import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import axios from 'axios';
import { z } from 'zod';
import { useSandbox } from '../../sandbox/testing';

const project = resolve(__dirname, '../../..');
const read = (path: string) => readFileSync(join(project, path), 'utf8');

const { scripts } = z
	.object({ scripts: z.record(z.string()) })
	.parse(JSON.parse(read('package.json')));

const pages = [
	...['README.md', 'CONTRIBUTING.md', 'CODE_OF_CONDUCT.md', 'SECURITY.md', 'CHANGELOG.md'],
	...readdirSync(join(project, 'docs'))
		.filter((name) => name.endsWith('.md'))
		.map((name) => `docs/${name}`),
];

/** What runs for every change, here and on GitHub. */
const automatic = read('.ci/run');

/** What a check or a test runs in other words, and the file in which it does. */
const runIn: Readonly<Record<string, string>> = {
	'npm pack': 'test/package/pack.ts',
	'npm install': 'test/package/install.ts',
	'npm run sandbox': 'test/sandbox/cli.test.ts',
	'npm run test:unit': 'package.json',
	'npm run test:engine': 'package.json',
	'npm publish': '.github/workflows/publish.yml',
};

/** What only a person starts, and why. */
const byHand: Readonly<Record<string, string>> = {
	'npm run dev': 'runs until somebody stops it',
	'npm run format': 'changes files; `npm run lint` checks the same',
	'npm run test:watch': 'runs until somebody stops it',
	'npm run test:editor': 'needs a Chromium',
	'npm run test:preview': 'needs a Chromium',
	'npm run test:queue': 'needs a Redis and a PostgreSQL',
	'npm run bench': 'measures, and is for a machine that does nothing else',
	'npm version': 'makes a release',
	'npm audit': 'asks the registry about a published version',
};

/** Every npm command in code, without its arguments: `npm ci`, `npm run build`. */
function commandsIn(page: string): string[] {
	const text = read(page);
	const code = [...text.matchAll(/```\w*\n([\s\S]*?)```|`([^`\n]+)`/g)].map(
		([, block, inline]) => block ?? inline ?? '',
	);
	return code.flatMap((each) => each.match(/\bnpm (?:run [\w:-]+|[a-z]+)/g) ?? []);
}

const commands = [...new Set(pages.flatMap(commandsIn))].sort();

/** The script of package.json behind a command, if it is one. */
function scriptOf(command: string): string | undefined {
	return /^npm run (\S+)$/.exec(command)?.[1] ?? /^npm (start|test)$/.exec(command)?.[1];
}

describe('the commands in the documentation', () => {
	it('are found', () => {
		expect(commands).toEqual(expect.arrayContaining(['npm ci', 'npm start', 'npm run build']));
	});

	it('exist', () => {
		const missing = commands
			.map(scriptOf)
			.filter((name) => name !== undefined && !(name in scripts));

		expect(missing).toEqual([]);
	});

	it.each(commands)('are run for every change, or are known to need a person: %s', (command) => {
		const isAutomatic = new RegExp(`${command}(?![\\w:-])`).test(automatic);

		expect(isAutomatic || command in runIn || command in byHand).toBe(true);
	});

	it('that something else runs, are run there', () => {
		expect(read('test/package/pack.ts')).toContain("'pack'");
		expect(read('test/package/install.ts')).toContain("npm(['install'");
		expect(scripts.sandbox).toContain('test/sandbox/cli.ts');
		expect(read('test/sandbox/cli.test.ts')).toContain('/cli.ts');
		expect(scripts.test).toContain('npm run build && jest --selectProjects unit engine');
	});

	it('that need a person, are still in the documentation', () => {
		expect(Object.keys(byHand).filter((command) => !commands.includes(command))).toEqual([]);
	});
});

describe('the faults that the documentation sends with curl', () => {
	const sandbox = useSandbox();
	const rules = ['docs/sandbox.md', 'test/sandbox/cli.ts'].map((page) => {
		const [, rule = ''] = /-d '(\{"on":.*\})'/.exec(read(page)) ?? [];
		return { page, rule };
	});

	it.each(rules)('are taken by the sandbox: $page', async ({ rule }) => {
		const headers = { 'content-type': 'application/json' };
		const address = `${sandbox().origin}/sandbox/faults`;
		const { status } = await axios.post(address, rule, { headers, proxy: false });

		expect(status).toBe(204);
	});
});

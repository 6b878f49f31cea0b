import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../n8n';

export interface Case {
	name: string;
	passed: boolean;
	/** Requests that reached Medium, those for tokens included. */
	requests: number;
	posts: number;
	images: number;
	tokenRequests: number;
	seconds: number;
}

const file = join(projectFolder, 'docs/e2e.md');

const introduction = `# What was seen in whole n8ns

Written by the runs themselves, each section by the last run that was told \`--report\`: \`npm run test:e2e -- --report\`, \`npm run test:editor -- --report\`, \`npm run test:queue -- --report\`. The numbers are counted at the [sandbox](sandbox.md): requests that reached it, what it created, and requests for OAuth2 tokens among them.
`;

const columns = ['Case', 'Requests', 'Posts', 'Images', 'Token requests', 'Seconds', ''];

function row(cells: ReadonlyArray<string | number>): string {
	return `| ${cells.join(' | ')} |`;
}

function section(title: string, cases: readonly Case[], facts: readonly string[]): string {
	const passed = cases.filter((each) => each.passed).length;
	const seconds = cases.reduce((sum, each) => sum + each.seconds, 0);
	const today = new Date().toISOString().slice(0, 10);
	const lines = [`## ${title}`, '', `${today}, Node ${process.versions.node} for the run itself.`];
	if (facts.length > 0) lines.push('', ...facts.map((fact) => `- ${fact}`));
	if (cases.length > 0) {
		lines.push('', `${cases.length} cases, ${passed} passed, ${seconds.toFixed(0)} s.`, '');
		lines.push(row(columns), row(columns.map((_, index) => (index % 6 === 0 ? '---' : '---:'))));
		for (const { name, requests, posts, images, tokenRequests, ...each } of cases) {
			const outcome = each.passed ? 'passed' : '**failed**';
			const time = each.seconds.toFixed(1);
			const cells = [name.replaceAll('|', '\\|'), requests, posts, images, tokenRequests];
			lines.push(row([...cells, time, outcome]));
		}
	}
	return lines.join('\n');
}

/** The sections that stand in the file, by title, in their order. */
function readSections(): Map<string, string> {
	const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
	const [, ...parts] = text.split(/^(?=## )/m);
	return new Map(parts.map((part) => [part.slice(3, part.indexOf('\n')), part.trimEnd()]));
}

/** Puts these sections into docs/e2e.md, in place of those with the same title or at its end. */
export function writeSections(
	cases: ReadonlyMap<string, readonly Case[]>,
	facts: ReadonlyMap<string, readonly string[]>,
): void {
	const sections = readSections();
	for (const title of new Set([...cases.keys(), ...facts.keys()])) {
		sections.set(title, section(title, cases.get(title) ?? [], facts.get(title) ?? []));
	}
	writeFileSync(
		file,
		[introduction, ...sections.values()].join('\n\n').replace(/\n{3,}/g, '\n\n') + '\n',
	);
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'node:test';
import { runtimeFolder } from '../../n8n';
import type { Sandbox } from '../../sandbox';

/** What a case's numbers are read from; a sandbox has it. */
type Log = Pick<Sandbox, 'requests' | 'posts' | 'images'>;

/** Each section's facts and the rows of its table. */
const sections = new Map<string, { facts: string[]; rows: string[] }>();

function sectionOf(title: string) {
	const section = sections.get(title) ?? { facts: [], rows: [] };
	sections.set(title, section);
	return section;
}

/**
 * Adds every case of the `describe` it is called in to that section of the report. The numbers
 * come from the sandbox's log, so a case that resets it counts from there.
 */
export function reportCases(section: string, sandbox: () => Log): void {
	let began = 0;
	beforeEach(() => {
		began = performance.now();
	});
	afterEach((context) => {
		// The types of Node 20 do not know `passed` yet.
		const passed = 'passed' in context && context.passed === true;
		const { requests, posts, images } = sandbox();
		const counts = [requests, posts, images].map(({ length }) => length);
		const seconds = ((performance.now() - began) / 1000).toFixed(1);
		const name = context.name.replaceAll('|', '\\|');
		const cells = [name, ...counts, seconds, passed ? 'passed' : '**failed**'];
		sectionOf(section).rows.push(`| ${cells.join(' | ')} |`);
	});
}

/** Writes a fact into a section of the report. */
export function noteFact(section: string, what: string, value: string | number): void {
	sectionOf(section).facts.push(`- ${what}: ${value}`);
}

const head =
	'| Case | Requests | Posts | Images | Seconds | |\n| --- | ---: | ---: | ---: | ---: | --- |';

/** CI keeps this file of a run. */
export const reportFile = join(runtimeFolder, 'report.md');

process.once('exit', () => {
	if (sections.size === 0) return;
	const parts = [...sections].map(([title, { facts, rows }]) =>
		[`## ${title}`, facts.join('\n'), rows.length > 0 ? [head, ...rows].join('\n') : '']
			.filter(Boolean)
			.join('\n\n'),
	);
	mkdirSync(runtimeFolder, { recursive: true });
	writeFileSync(reportFile, `# What was seen in real n8ns\n\n${parts.join('\n\n')}\n`);
});

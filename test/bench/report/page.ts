import { writeFile } from 'node:fs/promises';
import { cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { run } from '../../n8n/command';
import { type InstalledN8n, projectFolder } from '../../n8n';
import type { Result } from '../measures/measure';
import { method, ownShare } from './method';
import { printed } from './printed';

const GIGABYTE = 1024 ** 3;

function machine(): string {
	const [processor] = cpus();
	const memory = Math.round(totalmem() / GIGABYTE);
	return `${cpus().length} cores (${processor?.model ?? 'unknown'}), ${memory} GB of memory, ${type()} ${release()}`;
}

/** Writes docs/benchmark.md anew. */
export async function writePage(
	installed: InstalledN8n,
	results: ReadonlyMap<string, Result>,
	took: string,
): Promise<void> {
	const { nodeBinary, version } = installed;
	const node = (await run(nodeBinary, ['--version'], { cwd: projectFolder })).trim();
	const sections = [...results].map(([title, { details }]) => `### ${title}\n\n${details}`);
	const page = [
		'# Benchmark',
		'<!-- Written by `npm run bench`. -->',
		'What the node costs, compared with n8n’s built-in Medium node, n8n’s HTTP Request node and a script that makes only the requests.',
		[...results.values()]
			.flatMap(({ headlines = [] }) => headlines)
			.map((line) => `- ${line}`)
			.join('\n'),
		'These are the figures of one run of `npm run bench`. Nothing in CI depends on them.',
		[
			`- Date: ${new Date().toISOString().slice(0, 10)}, ${took} in all`,
			`- Machine: ${machine()}`,
			`- n8n ${version} on Node ${node}, this package packed and installed as n8n installs it`,
		].join('\n'),
		'## Targets',
		printed([...results.values()]),
		'## How it is measured',
		method,
		'## All numbers',
		...sections,
		'## What is n8n’s own share',
		ownShare,
	].join('\n\n');
	const file = join(projectFolder, 'docs', 'benchmark.md');
	await writeFile(file, await format(page, { ...(await resolveConfig(file)), filepath: file }));
}

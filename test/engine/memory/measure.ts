import { execFile } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

import type { Job, Measured } from './child';

/** Longer than any run takes, also where many others run. In milliseconds. */
const timeout = 120_000;

/** The line of n8n-core that these tests run on. */
function preloads(): string[] {
	const isLine1 = require.resolve('n8n-core').includes(join('engine', 'core-1'));
	return isLine1 ? ['--require', join(__dirname, 'core-1.cjs')] : [];
}

/**
 * Runs a workflow in a process of its own, where nothing but n8n's engine and the node needs memory.
 * @throws Error when the process fails or does not end in time
 */
export async function measure(job: Job): Promise<Measured> {
	const path = join(job.folder, 'job.json');
	writeFileSync(path, JSON.stringify(job));
	const tsx = pathToFileURL(require.resolve('tsx')).href;
	const result = join(job.folder, 'measured.json');
	rmSync(result, { force: true });
	await promisify(execFile)(
		process.execPath,
		[...preloads(), '--import', tsx, join(__dirname, 'child.ts'), path],
		{ env: process.env, timeout },
	);
	return JSON.parse(readFileSync(result, 'utf8')) as Measured;
}

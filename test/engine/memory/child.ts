import 'reflect-metadata';

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { runWorkflow } from '../harness';
import type { WorkflowCase } from '../harness';
import { keepFilesIn } from '../harness/binary-data';

/** What the process is to run. Its files are in `folder`, where n8n's file-system mode finds them. */
export interface Job extends Pick<WorkflowCase, 'credentials' | 'input' | 'node'> {
	folder: string;
}

/** What the process writes into `folder` when it has run its job: the output belongs to n8n. */
export interface Measured {
	items: number;
	error?: string;
	/** The most memory (RSS) the process ever had, in MB. */
	peak: number;
}

const resultFile = 'measured.json';

async function run({ folder, ...workflow }: Job): Promise<Measured> {
	await keepFilesIn('filesystem', folder);
	const { items, error } = await runWorkflow(workflow);
	return {
		items: items.length,
		...(error && { error: error.message }),
		peak: process.resourceUsage().maxRSS / 1024,
	};
}

const job = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Job;
void run(job).then((measured) => {
	writeFileSync(join(job.folder, resultFile), JSON.stringify(measured));
	// n8n-core 1.x leaves timers behind that would keep the process alive.
	process.exit();
});

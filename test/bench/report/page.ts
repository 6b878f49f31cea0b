import { writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { type InstalledN8n, projectFolder } from '../../n8n';
import type { Result } from '../measures/measure';
import { printed } from './printed';
export async function writePage(
	installed: InstalledN8n,
	results: ReadonlyMap<string, Result>,
): Promise<void> {
	await writeFile(
		join(projectFolder, 'docs', 'benchmark.md'),
		printed([...results.values()]) + cpus().length + totalmem() + installed.version,
	);
}

import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startChild } from './children';
import { n8nEnvironment } from './environment';
import { installN8n } from './install';
import type { Line } from './lines';
import { freePort } from './ports';
import { silentReport } from './report';

interface Exported {
	id: string;
	data: Record<string, unknown>;
}

function isExported(value: unknown): value is Exported[] {
	return (
		Array.isArray(value) &&
		value.every(
			(entry) =>
				typeof entry === 'object' &&
				entry !== null &&
				typeof Reflect.get(entry, 'data') === 'object',
		)
	);
}

/**
 * What an n8n keeps of each credential, by its id: decrypted by n8n's own command, without what a
 * credential class would add. That n8n may be running.
 */
export async function storedCredentials(
	line: Line,
	userFolder: string,
): Promise<Map<string, Record<string, unknown>>> {
	const installed = await installN8n(line, silentReport);
	const ports = { port: await freePort(), brokerPort: await freePort() };
	const env = await n8nEnvironment({ line, installed, userFolder, ...ports });
	const file = join(userFolder, 'exported-credentials.json');
	const args = ['export:credentials', '--all', '--decrypted', `--output=${file}`];
	const child = startChild(installed.nodeBinary, [installed.n8nBinary, ...args], {
		cwd: userFolder,
		env,
	});
	for (const stream of [child.stdout, child.stderr]) stream.resume();
	await once(child, 'exit');
	const exported: unknown = JSON.parse(await readFile(file, 'utf8'));
	await rm(file);
	if (!isExported(exported)) throw new Error('n8n exported no credentials.');
	return new Map(exported.map(({ id, data }) => [id, data]));
}

import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isRunning } from './children';
import { runtimeFolder } from './folders';

/** Deletes a user folder. No n8n may be using it. */
export async function deleteUserFolder(folder: string): Promise<void> {
	await rm(folder, { recursive: true, force: true, maxRetries: 3 });
}

/**
 * An empty user folder of this process alone; the caller deletes it. Those that processes left
 * behind when they were killed are deleted here.
 */
export async function temporaryUserFolder(name: string): Promise<string> {
	const parent = join(runtimeFolder, 'temporary');
	await mkdir(parent, { recursive: true });
	for (const folder of await readdir(parent)) {
		const owner = Number(folder.split('-').at(-1));
		if (!isRunning(owner)) await deleteUserFolder(join(parent, folder));
	}
	const folder = join(parent, `${name}-${process.pid}`);
	await deleteUserFolder(folder);
	return folder;
}

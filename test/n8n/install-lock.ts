import { readFile, rm, writeFile } from 'node:fs/promises';
import { isRunning } from './children';
import { Obstacle } from './obstacle';

async function ownerOf(lock: string): Promise<number> {
	try {
		return Number(await readFile(lock, 'utf8'));
	} catch {
		return Number.NaN;
	}
}

/**
 * Does `work` while no other process does the same: two installs in one tree leave it incomplete
 * without an error. The lock of a process that was killed does not count.
 *
 * @throws Obstacle if another process is at it.
 */
export async function withLock<T>(lock: string, work: () => Promise<T>): Promise<T> {
	const owner = await ownerOf(lock);
	if (!isRunning(owner)) await rm(lock, { force: true });
	try {
		await writeFile(lock, String(process.pid), { flag: 'wx' });
	} catch {
		throw new Obstacle(
			`Another process (${owner}) is installing n8n at the moment: wait until it has ended, then start again.`,
		);
	}
	try {
		return await work();
	} finally {
		await rm(lock, { force: true });
	}
}

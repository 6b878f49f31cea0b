import { readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { isRunning } from './children';
import { Obstacle } from './obstacle';

async function ownerOf(lock: string): Promise<number> {
	try {
		return Number(await readFile(lock, 'utf8'));
	} catch {
		return Number.NaN;
	}
}

/** @returns whether this process has the lock now. The lock of a process that was killed does not count. */
async function take(lock: string): Promise<boolean> {
	if (!isRunning(await ownerOf(lock))) await rm(lock, { force: true });
	try {
		await writeFile(lock, String(process.pid), { flag: 'wx' });
		return true;
	} catch {
		return false;
	}
}

/**
 * Does `work` while no other process does the same: two installs in one tree leave it incomplete
 * without an error.
 *
 * @throws Obstacle if another process is at it.
 */
export async function withLock<T>(lock: string, work: () => Promise<T>): Promise<T> {
	if (!(await take(lock))) {
		throw new Obstacle(
			`Another process (${await ownerOf(lock)}) is installing n8n at the moment: wait until it has ended, then start again.`,
		);
	}
	try {
		return await work();
	} finally {
		await rm(lock, { force: true });
	}
}

/** Does `work` when no other process does the same any more. */
export async function inTurn<T>(lock: string, work: () => Promise<T>): Promise<T> {
	while (!(await take(lock))) await wait(100);
	try {
		return await work();
	} finally {
		await rm(lock, { force: true });
	}
}

import { setTimeout as wait } from 'node:timers/promises';

const POLL_MS = 50;
const LIMIT_MS = 90_000;

/** Waits until something is so. @throws Error naming it after 90 seconds. */
export async function until(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
	const deadline = Date.now() + LIMIT_MS;
	while (!(await isSo())) {
		if (Date.now() > deadline) throw new Error(`Not within 90 seconds: ${what}.`);
		await wait(POLL_MS);
	}
}

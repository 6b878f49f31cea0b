import { killWithAllItStarted } from './children';
import { type LaunchOptions, startN8n, stop, untilReady } from './launch';
import { freePort } from './ports';

/** A worker of n8n's queue mode. */
export interface RunningWorker {
	pid: number;
	/** What it has printed so far, both streams together. */
	logs(): string;
	/** Ends it at once, as a power cut does. */
	kill(): void;
	/** Asks it to end and waits until it has; after 20 seconds it is killed. */
	stop(): Promise<void>;
}

/**
 * Starts a worker of n8n's queue mode and waits until it takes executions. `env` names the
 * database, Redis and the encryption key that it shares with the main process.
 *
 * @throws Obstacle if it ends or hangs while starting.
 */
export async function launchWorker(options: Omit<LaunchOptions, 'port'>): Promise<RunningWorker> {
	const started = await startN8n('worker', options, await freePort());
	const { child, pid, logs } = started;
	await untilReady(started, async () => logs().includes('n8n worker is now ready'));
	return {
		pid,
		logs,
		kill: () => killWithAllItStarted(child),
		stop: async () => await stop(child),
	};
}

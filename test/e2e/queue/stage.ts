import { randomBytes } from 'node:crypto';
import {
	deleteUserFolder,
	launchWorker,
	type Line,
	type RunningWorker,
	temporaryUserFolder,
} from '../../n8n';
import { setStage, type Stage } from '../kit/stage';
import { type Services, startServices } from './services';

/** An n8n in queue mode: the stage's own n8n is its main process, which hands executions to workers. */
export interface QueueStage extends Stage {
	query: Services['query'];
	/** Running ones only. */
	workers: Map<string, RunningWorker>;
	/** Starts a worker of that name, with a user folder of its own, as on another machine. */
	addWorker(name: string): Promise<RunningWorker>;
	/** Ends a worker at once, as a power cut does. */
	killWorker(name: string): void;
}

/**
 * How soon the loss of a worker is noticed. n8n's own values are 60, 10 and 30 seconds; shorter
 * ones change when something happens, not what.
 */
const noticedSoon = {
	QUEUE_WORKER_LOCK_DURATION: '4000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '1000',
	QUEUE_WORKER_STALLED_INTERVAL: '2000',
};

/** The workers that every stage begins with. */
export const WORKERS = ['Worker 1', 'Worker 2'] as const;

/** Starts Redis, PostgreSQL, a main process and two workers, all anew. `settings` is added to their environment. */
export async function setQueueStage(
	line: Line,
	tarball: string,
	settings: NodeJS.ProcessEnv = {},
): Promise<QueueStage> {
	const services = await startServices();
	const env: NodeJS.ProcessEnv = {
		EXECUTIONS_MODE: 'queue',
		N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
		...services.env,
		...noticedSoon,
		...settings,
	};
	const folders: string[] = [];
	const workers = new Map<string, RunningWorker>();
	const ends: Array<() => Promise<void>> = [services.close];
	async function close(): Promise<void> {
		await Promise.all([...workers.values()].map(async (worker) => await worker.stop()));
		for (const end of ends.reverse()) await end();
		await Promise.all(folders.map(deleteUserFolder));
	}
	async function addWorker(name: string): Promise<RunningWorker> {
		const userFolder = await temporaryUserFolder(name.toLowerCase().replace(' ', '-'));
		folders.push(userFolder);
		const worker = await launchWorker({ line, userFolder, tarball, env });
		workers.set(name, worker);
		return worker;
	}
	function killWorker(name: string): void {
		workers.get(name)?.kill();
		workers.delete(name);
	}
	try {
		const stage = await setStage(line, { tarball, env });
		ends.push(stage.close);
		for (const name of WORKERS) await addWorker(name);
		return { ...stage, query: services.query, workers, addWorker, killWorker, close };
	} catch (error) {
		await close();
		throw error;
	}
}

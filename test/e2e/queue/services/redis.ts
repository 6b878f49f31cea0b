import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../n8n';
import { startServer } from './server';

export interface Redis {
	/** What n8n needs in its environment to use it. */
	env: NodeJS.ProcessEnv;
	close(): Promise<void>;
}

/** Starts an empty Redis of its own on the loopback interface, which keeps nothing on disk. */
export async function startRedis(program: string): Promise<Redis> {
	const folder = await mkdtemp(join(tmpdir(), 'n8n-redis-'));
	const port = await freePort();
	const end = await startServer({
		name: 'Redis',
		program,
		args: ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder],
		cwd: folder,
		port,
		endSignal: 'SIGTERM',
	});
	return {
		env: { QUEUE_BULL_REDIS_HOST: '127.0.0.1', QUEUE_BULL_REDIS_PORT: String(port) },
		async close() {
			await end();
			await rm(folder, { recursive: true, force: true });
		},
	};
}

import { join } from 'node:path';
import axios from 'axios';
import { freePort } from '../../n8n';

/** Looks into n8n's process from inside. */
export interface Probe {
	/** What n8n must be started with. */
	env: NodeJS.ProcessEnv;
	/** Processor time of the whole process so far, all threads, in milliseconds. */
	cpu(): Promise<number>;
	/** Collects garbage; what is left then, heap and buffers, in MB. */
	liveMemory(): Promise<number>;
	/** Writes a CPU profile of what happens during `work` into `file`. */
	profile<T>(file: string, work: () => Promise<T>): Promise<T>;
}

const MEGABYTE = 1024 * 1024;

export async function openProbe(): Promise<Probe> {
	const port = await freePort();
	const http = axios.create({ baseURL: `http://127.0.0.1:${port}`, proxy: false });
	return {
		env: {
			BENCH_PROBE_PORT: String(port),
			NODE_OPTIONS: `--require ${JSON.stringify(join(__dirname, 'probe.cjs'))}`,
		},
		cpu: async () => (await http.get<{ cpu: number }>('/cpu')).data.cpu,
		liveMemory: async () => (await http.get<{ live: number }>('/live-memory')).data.live / MEGABYTE,
		async profile(file, work) {
			await http.get('/start-profile');
			const result = await work();
			await http.get('/stop-profile', { params: { file } });
			return result;
		},
	};
}

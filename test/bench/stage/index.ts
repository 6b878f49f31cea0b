import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
	deleteUserFolder,
	type InstalledN8n,
	installN8n,
	launchN8n,
	type N8nClient,
	n8nClient,
	type RunningN8n,
	silentReport,
	type StoredCredential,
	temporaryUserFolder,
} from '../../n8n';
import { type BenchMedium, startBenchMedium } from './medium';
import { openProbe, type Probe } from './probe';

/** A real n8n 2.x with the package that finds the sandbox at https://api.medium.com. */
export interface BenchStage {
	installed: InstalledN8n;
	n8n: RunningN8n;
	client: N8nClient;
	medium: BenchMedium;
	probe: Probe;
	/** An integration token. */
	credential: StoredCredential;
	/** The only folder that workflows may read. */
	filesFolder: string;
	/** The package as this n8n has it. */
	packageFolder: string;
	close(): Promise<void>;
}

export async function setBenchStage(tarball: string): Promise<BenchStage> {
	const installed = await installN8n(2, silentReport);
	const userFolder = await temporaryUserFolder('bench');
	const filesFolder = join(userFolder, 'files');
	await mkdir(filesFolder, { recursive: true });
	const medium = await startBenchMedium();
	let n8n: RunningN8n | undefined;
	async function close(): Promise<void> {
		await n8n?.stop();
		await medium.close();
		await deleteUserFolder(userFolder);
	}
	try {
		const probe = await openProbe();
		n8n = await launchN8n({
			line: 2,
			userFolder,
			tarball,
			env: {
				N8N_RESTRICT_FILE_ACCESS_TO: filesFolder,
				N8N_DEFAULT_BINARY_DATA_MODE: 'filesystem',
				N8N_CUSTOM_EXTENSIONS: join(__dirname, '..', 'contestants', 'declarative'),
				BENCH_AUTHOR_ID: medium.userId,
				...medium.env,
				...probe.env,
			},
		});
		const client = n8nClient(n8n.url);
		await client.setupOwner();
		const credential = await client.createCredential('mediumApi', 'Medium', {
			accessToken: medium.token,
		});
		const packageFolder = join(userFolder, '.n8n', 'nodes', 'node_modules', 'n8n-nodes-medium');
		return {
			installed,
			n8n,
			client,
			medium,
			probe,
			credential,
			filesFolder,
			packageFolder,
			close,
		};
	} catch (error) {
		await close();
		throw error;
	}
}

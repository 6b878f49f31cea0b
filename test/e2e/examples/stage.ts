import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
	launchN8n,
	type N8nClient,
	n8nClient,
	type RunningN8n,
	runtimeFolder,
	type StoredCredential,
} from '../../n8n';
import { type Sandbox, startSandbox } from '../../sandbox';

/** A whole n8n 2.x with the package, whose workflows may read the files of one folder. */
export interface ExamplesStage {
	n8n: RunningN8n;
	client: N8nClient;
	sandbox: Sandbox;
	credential: StoredCredential;
	/** The only folder that workflows may read. */
	filesFolder: string;
	close(): Promise<void>;
}

/** Starts everything anew. */
export async function setExamplesStage(tarball: string): Promise<ExamplesStage> {
	const userFolder = join(runtimeFolder, `examples-${process.pid}`);
	const filesFolder = join(userFolder, 'files');
	await mkdir(filesFolder, { recursive: true });
	const env = { N8N_RESTRICT_FILE_ACCESS_TO: filesFolder };
	const n8n = await launchN8n({ line: 2, userFolder, tarball, env });
	const sandbox = await startSandbox({ dailyLimit: null });
	async function close(): Promise<void> {
		await n8n.stop();
		await sandbox.close();
		await rm(userFolder, { recursive: true, force: true, maxRetries: 3 });
	}
	try {
		const client = n8nClient(n8n.url);
		await client.setupOwner();
		const credential = await client.createCredential('mediumApi', 'Medium (Sandbox)', {
			accessToken: sandbox.token,
			baseUrl: sandbox.baseUrl,
		});
		return { n8n, client, sandbox, credential, filesFolder, close };
	} catch (error) {
		await close();
		throw error;
	}
}

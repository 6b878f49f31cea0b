import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
	deleteUserFolder,
	type Line,
	launchN8n,
	type N8nClient,
	n8nClient,
	type RunningN8n,
	type StoredCredential,
	temporaryUserFolder,
} from '../n8n';
import { type Sandbox, type SandboxOptions, startSandbox } from '../sandbox';

/** A whole n8n with the package and an owner who is logged in, and a sandbox with a credential for it. */
export interface Stage {
	line: Line;
	n8n: RunningN8n;
	client: N8nClient;
	sandbox: Sandbox;
	credential: StoredCredential;
	userFolder: string;
	/** The only folder that workflows may read. */
	filesFolder: string;
	close(): Promise<void>;
}

export interface StageOptions {
	/** Added to n8n's environment. */
	env?: NodeJS.ProcessEnv;
	sandbox?: SandboxOptions;
}

/** Starts everything anew for one line of n8n. */
export async function setStage(
	line: Line,
	tarball: string,
	options: StageOptions = {},
): Promise<Stage> {
	const userFolder = await temporaryUserFolder(`line-${line}`);
	const filesFolder = join(userFolder, 'files');
	await mkdir(filesFolder, { recursive: true });
	const env = { N8N_RESTRICT_FILE_ACCESS_TO: filesFolder, ...options.env };
	const n8n = await launchN8n({ line, userFolder, tarball, env });
	const sandbox = await startSandbox({ dailyLimit: null, ...options.sandbox });
	async function close(): Promise<void> {
		await n8n.stop();
		await sandbox.close();
		await deleteUserFolder(userFolder);
	}
	try {
		const client = n8nClient(n8n.url);
		await client.setupOwner();
		const credential = await client.createCredential('mediumApi', 'Medium (Sandbox)', {
			accessToken: sandbox.token,
			baseUrl: sandbox.baseUrl,
		});
		return { line, n8n, client, sandbox, credential, userFolder, filesFolder, close };
	} catch (error) {
		await close();
		throw error;
	}
}

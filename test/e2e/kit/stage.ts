import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
	deleteUserFolder,
	type Line,
	launchN8n,
	type LaunchOptions,
	type N8nClient,
	n8nClient,
	type RunningN8n,
	type StoredCredential,
	temporaryUserFolder,
} from '../../n8n';
import { type Sandbox, startSandbox } from '../../sandbox';

/** A real n8n with an owner who is logged in, and a sandbox with a credential for it. */
export interface Stage {
	line: Line;
	/** The n8n that runs now: another one after `restart`. */
	n8n: RunningN8n;
	client: N8nClient;
	sandbox: Sandbox;
	credential: StoredCredential;
	userFolder: string;
	/** The only folder that workflows may read. */
	filesFolder: string;
	/** Starts n8n again on the same data and port, with other settings or another package. */
	restart(changes: StageOptions): Promise<void>;
	close(): Promise<void>;
}

/** `tarball` as in `launchN8n`; `env` is added to the environment that n8n has so far. */
export type StageOptions = Pick<LaunchOptions, 'tarball' | 'env'>;

/** Starts everything anew for one version line of n8n. */
export async function setStage(line: Line, options: StageOptions): Promise<Stage> {
	const userFolder = await temporaryUserFolder(`line-${line}`);
	const filesFolder = join(userFolder, 'files');
	await mkdir(filesFolder, { recursive: true });
	let env: NodeJS.ProcessEnv = { N8N_RESTRICT_FILE_ACCESS_TO: filesFolder, ...options.env };
	const sandbox = await startSandbox({ dailyLimit: null });
	const n8n = await launchN8n({ line, userFolder, ...options, env });
	const client = n8nClient(n8n.url);
	async function restart(changes: StageOptions): Promise<void> {
		env = { ...env, ...changes.env };
		const port = Number(new URL(stage.n8n.url).port);
		await stage.n8n.stop();
		stage.n8n = await launchN8n({ line, userFolder, port, ...changes, env });
	}
	async function close(): Promise<void> {
		await stage.n8n.stop();
		await sandbox.close();
		await deleteUserFolder(userFolder);
	}
	const credential = { id: '', name: 'Medium (Sandbox)', type: 'mediumApi' };
	const stage: Stage = {
		...{ line, n8n, client, sandbox, credential, userFolder, filesFolder },
		...{ restart, close },
	};
	try {
		await client.setupOwner();
		if (options.tarball !== null) await storeCredential(stage);
		return stage;
	} catch (error) {
		await close();
		throw error;
	}
}

/** Stores a credential with the sandbox's token and makes it the stage's. n8n must have the package. */
export async function storeCredential(
	stage: Pick<Stage, 'client' | 'sandbox' | 'credential'>,
): Promise<StoredCredential> {
	const { client, sandbox } = stage;
	const data = { accessToken: sandbox.token, baseUrl: sandbox.baseUrl };
	stage.credential = await client.createCredential('mediumApi', 'Medium (Sandbox)', data);
	return stage.credential;
}

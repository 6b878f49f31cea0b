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
import { type Sandbox, startSandbox } from '../sandbox';

/** A whole n8n with the package and an owner who is logged in, and a sandbox with a credential for it. */
export interface Stage {
	line: Line;
	n8n: RunningN8n;
	client: N8nClient;
	sandbox: Sandbox;
	credential: StoredCredential;
	close(): Promise<void>;
}

/** Starts everything anew for one line of n8n. */
export async function setStage(line: Line, tarball: string): Promise<Stage> {
	const userFolder = await temporaryUserFolder(`line-${line}`);
	const n8n = await launchN8n({ line, userFolder, tarball });
	const sandbox = await startSandbox({ dailyLimit: null });
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
		return { line, n8n, client, sandbox, credential, close };
	} catch (error) {
		await close();
		throw error;
	}
}

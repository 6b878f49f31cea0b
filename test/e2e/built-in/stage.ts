import { type AsMedium, startAsMedium } from '../../as-medium';
import {
	deleteUserFolder,
	type Line,
	launchN8n,
	type N8nClient,
	n8nClient,
	type StoredCredential,
	temporaryUserFolder,
} from '../../n8n';
import { type Sandbox, startSandbox } from '../../sandbox';

/** A whole n8n for which the sandbox is Medium: its built-in node knows no Base URL. */
export interface BuiltInStage {
	line: Line;
	client: N8nClient;
	sandbox: Sandbox;
	medium: AsMedium;
	userFolder: string;
	/** An integration token, stored as the built-in node's credential is. */
	credential: StoredCredential;
	/** An OAuth2 application, stored as the built-in node's credential is; not connected yet. */
	application: StoredCredential;
	/** Starts n8n again with the same data: with this package, or with `null` without it. */
	restart(tarball: string | null): Promise<void>;
	close(): Promise<void>;
}

/** Starts n8n for the first time, without the package. */
export async function setBuiltInStage(line: Line): Promise<BuiltInStage> {
	const userFolder = await temporaryUserFolder(`built-in-${line}`);
	const sandbox = await startSandbox({ dailyLimit: null, emptyObjectOnGet: true });
	const medium = await startAsMedium(sandbox.origin);
	const { env } = medium;
	let n8n = await launchN8n({ line, userFolder, tarball: null, env });
	const client = n8nClient(n8n.url);
	async function close(): Promise<void> {
		await n8n.stop();
		await medium.close();
		await sandbox.close();
		await deleteUserFolder(userFolder);
	}
	async function restart(tarball: string | null): Promise<void> {
		const port = Number(new URL(n8n.url).port);
		await n8n.stop();
		n8n = await launchN8n({ line, userFolder, port, env, tarball });
	}
	try {
		await client.setupOwner();
		const credential = await client.createCredential('mediumApi', 'Medium', {
			accessToken: sandbox.token,
		});
		const { clientId, clientSecret } = sandbox.oauthClient;
		const application = await client.createCredential('mediumOAuth2Api', 'Medium (OAuth2)', {
			clientId,
			clientSecret,
		});
		return {
			line,
			client,
			sandbox,
			medium,
			userFolder,
			credential,
			application,
			restart,
			close,
		};
	} catch (error) {
		await close();
		throw error;
	}
}

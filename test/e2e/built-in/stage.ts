import { type AsMedium, startAsMedium } from '../../as-medium';
import type { Line, N8nClient, StoredCredential } from '../../n8n';
import { type Sandbox, startSandbox } from '../../sandbox';
import { setStage, type Stage } from '../kit/stage';

/** A second sandbox beside that of the stage. For n8n it is Medium itself: the built-in node knows no Base URL. */
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
}

/** An n8n that both serve. */
export type SharedStage = Stage & { builtIn: BuiltInStage };

/** Starts n8n without the package, with everything that the built-in node needs stored. */
export async function setSharedStage(line: Line, env: NodeJS.ProcessEnv): Promise<SharedStage> {
	const sandbox = await startSandbox({ dailyLimit: null, emptyObjectOnGet: true });
	const medium = await startAsMedium(sandbox.origin);
	async function closeMedium(): Promise<void> {
		await medium.close();
		await sandbox.close();
	}
	try {
		const stage = await setStage(line, { tarball: null, env: { ...env, ...medium.env } });
		const { client, close: closeStage, userFolder } = stage;
		const credential = await client.createCredential('mediumApi', 'Medium', {
			accessToken: sandbox.token,
		});
		const { clientId, clientSecret } = sandbox.oauthClient;
		const application = await client.createCredential('mediumOAuth2Api', 'Medium (OAuth2)', {
			clientId,
			clientSecret,
		});
		return Object.assign(stage, {
			builtIn: { line, client, sandbox, medium, userFolder, credential, application },
			async close() {
				await closeStage();
				await closeMedium();
			},
		});
	} catch (error) {
		await closeMedium();
		throw error;
	}
}

import type { Page } from 'playwright-core';
import type { Line, StoredCredential } from '../../n8n';
import { setStage, type Stage } from '../stage';
import { launchBrowser, signIn } from './browser';

/** A whole n8n without any credential, a sandbox, and a browser in which its owner is signed in. */
export interface EditorStage extends Omit<Stage, 'credential'> {
	page: Page;
}

export async function setEditorStage(line: Line, tarball: string): Promise<EditorStage> {
	const { credential, close: closeStage, ...stage } = await setStage(line, tarball);
	const browser = await launchBrowser().catch(async (error: unknown) => {
		await closeStage();
		throw error;
	});
	async function close(): Promise<void> {
		await browser.close();
		await closeStage();
	}
	try {
		await stage.client.call('DELETE', `/credentials/${credential.id}`);
		return { ...stage, page: await signIn(browser, stage.n8n.url), close };
	} catch (error) {
		await close();
		throw error;
	}
}

/** Stores a credential with the sandbox's token, as a person did before. */
export async function storeCredential({
	client,
	sandbox,
}: Pick<Stage, 'client' | 'sandbox'>): Promise<StoredCredential> {
	return await client.createCredential('mediumApi', 'Medium (Sandbox)', {
		accessToken: sandbox.token,
		baseUrl: sandbox.baseUrl,
	});
}

import type { Page } from 'playwright-core';
import type { Line } from '../../n8n';
import { setStage, type Stage } from '../kit/stage';
import { launchBrowser, signIn } from './browser';

/** A real n8n, a sandbox, and a browser in which n8n's owner is signed in. */
export interface EditorStage extends Stage {
	page: Page;
}

/** Without any credential at first, as a newcomer has it. */
export async function setEditorStage(line: Line, tarball: string): Promise<EditorStage> {
	const { close: closeStage, ...stage } = await setStage(line, { tarball });
	const browser = await launchBrowser().catch(async (error: unknown) => {
		await closeStage();
		throw error;
	});
	async function close(): Promise<void> {
		await browser.close();
		await closeStage();
	}
	try {
		await stage.client.call('DELETE', `/credentials/${stage.credential.id}`);
		return { ...stage, page: await signIn(browser, stage.n8n.url), close };
	} catch (error) {
		await close();
		throw error;
	}
}

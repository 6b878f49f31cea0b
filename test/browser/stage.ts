import { after, before } from 'node:test';
import type { Browser, BrowserContext } from 'playwright-core';
import { editorPage } from './editor-page';
import { type Hosts, plainHost, startHosts } from './hosts';
import { launchBrowser } from '../e2e/editor/browser';

export interface BrowserStage {
	browser: Browser;
	hosts: Hosts;
	/** A context with a clipboard of this test's own. */
	newContext(): Promise<BrowserContext>;
}

/** One Chromium and its hosts for all tests. */
export function useBrowser(): () => BrowserStage {
	let stage: BrowserStage | undefined;
	before(async () => {
		const browser = await launchBrowser(`--host-resolver-rules=MAP ${plainHost} 127.0.0.1`);
		const hosts = await startHosts();
		hosts.set('/editor', await editorPage());
		stage = {
			browser,
			hosts,
			newContext: async () => await browser.newContext({ ignoreHTTPSErrors: true }),
		};
	});
	after(async () => {
		await stage?.browser.close();
		await stage?.hosts.close();
	});
	return () => {
		if (!stage) throw new Error('The browser is not running yet.');
		return stage;
	};
}

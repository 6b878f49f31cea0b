import { type Browser, chromium, type Page, selectors } from 'playwright-core';
import { owner } from '../../n8n';

/** A Chromium that must be on the machine: its path in CHROMIUM_PATH, else Debian's. */
const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

const flags = [
	'--no-sandbox',
	'--disable-gpu',
	'--no-first-run',
	'--disable-background-networking',
];

/** n8n is asked for one thing after the other on a machine that may be busy. */
const PATIENCE_MS = 60_000;

export async function launchBrowser(...more: readonly string[]): Promise<Browser> {
	return await chromium.launch({ executablePath, args: [...flags, ...more] });
}

/** A page in which n8n's owner is signed in. The theme is the system's, and the system's is light. */
export async function signIn(browser: Browser, url: string): Promise<Page> {
	selectors.setTestIdAttribute('data-test-id');
	const page = await browser.newPage({
		viewport: { width: 1280, height: 800 },
		locale: 'en-US',
		timezoneId: 'UTC',
		colorScheme: 'light',
		reducedMotion: 'reduce',
	});
	page.setDefaultTimeout(PATIENCE_MS);
	await page.goto(`${url}/signin`);
	await page.locator('input').first().fill(owner.email);
	await page.locator('input[type="password"]').fill(owner.password);
	await page.keyboard.press('Enter');
	await page.waitForURL(/workflows|home/);
	return page;
}

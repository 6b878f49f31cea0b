import type { Page } from 'playwright-core';

/** Closes the messages in the corner: those of errors stay until somebody does. */
export async function closeMessages(page: Page): Promise<void> {
	for (const button of await page.locator('.el-notification__closeBtn').all()) {
		// Others close themselves in the meantime.
		await button.click({ timeout: 2000 }).catch(() => undefined);
	}
}

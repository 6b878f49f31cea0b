import type { Locator, Page } from 'playwright-core';
import { write } from './node';

/** The window in which a credential is made. */
export function credentialWindow(page: Page): Locator {
	return page.getByTestId('editCredential-modal');
}

/** From the node: n8n 2 has a button while there is no credential at all, and a drop-down like n8n 1 afterwards. */
export async function newCredential(page: Page): Promise<void> {
	const dropDown = page.getByTestId('node-credentials-select');
	const button = page.getByTestId('node-credentials-empty-state');
	await dropDown.or(button).first().waitFor();
	if (await button.isVisible()) {
		await button.getByText('Connect to Medium').click();
	} else {
		await dropDown.click();
		await page.getByTestId('node-credentials-select-item-new').click();
	}
	await credentialWindow(page).waitFor();
}

/** Chooses a stored credential in the node. */
export async function chooseCredential(page: Page, name: string): Promise<void> {
	await page.getByTestId('node-credentials-select').click();
	await page.getByText(name).filter({ visible: true }).last().click();
}

export async function fillCredential(page: Page, values: Record<string, string>): Promise<void> {
	for (const [name, value] of Object.entries(values)) await write(page, name, value);
}

export async function saveCredential(page: Page): Promise<void> {
	await page.getByTestId('credential-save-button').click();
}

/** What n8n shows of a test that failed. */
export async function whyTestFailed(page: Page): Promise<string> {
	await page.getByText('Couldn’t connect with these settings').waitFor();
	await page.getByText('More details').click();
	return await credentialWindow(page).innerText();
}

/** Waits until n8n says that the test passed. n8n 2 closes the window then, and says it when it is opened again. */
export async function seeTestPass(page: Page): Promise<void> {
	const passed = page.getByTestId('credentials-config-container-test-success');
	await Promise.race([passed.waitFor(), credentialWindow(page).waitFor({ state: 'hidden' })]);
	if (await credentialWindow(page).isHidden()) {
		await page.getByTestId('credential-edit-button').click();
	}
	await passed.getByText('Connection tested successfully').waitFor();
}

/** Chooses how to connect: a drop-down in n8n 2, radio buttons in n8n 1. */
export async function chooseMode(page: Page, name: string): Promise<void> {
	const dropDown = page.getByTestId('credential-mode-dropdown-trigger');
	const radios = page.getByTestId('node-auth-type-selector');
	await dropDown.or(radios).first().waitFor();
	if (await dropDown.isVisible()) {
		await dropDown.click();
		await page.getByRole('menuitem', { name, exact: true }).click();
	} else {
		await radios.getByText(name, { exact: true }).click();
	}
}

/** Closes the window, without what was not saved. */
export async function closeCredential(page: Page): Promise<void> {
	// Not with Escape: that closes the node, too, once the credential is saved.
	await credentialWindow(page).getByLabel('Close this dialog').first().click();
	const confirmation = page.getByRole('button', { name: 'Close', exact: true });
	await Promise.race([
		confirmation.last().waitFor(),
		credentialWindow(page).waitFor({ state: 'hidden' }),
	]);
	if (await credentialWindow(page).isVisible()) await confirmation.last().click();
	await credentialWindow(page).waitFor({ state: 'hidden' });
}

import type { Locator, Page } from 'playwright-core';
import { closeMessages } from './messages';
import { nodeFields } from './node';

/** Opens a new workflow without any node. */
export async function openEmptyWorkflow(page: Page, url: string): Promise<void> {
	await page.goto(`${url}/workflow/new`);
	await page.getByTestId('canvas-plus-button').waitFor();
}

/** Opens a stored workflow and waits until its nodes are drawn. */
export async function openWorkflow(page: Page, url: string, id: string): Promise<void> {
	await page.goto(`${url}/workflow/${id}`);
	await page.getByTestId('canvas-node').first().waitFor();
}

/** As the README says it: *⋯ → Import → From file*, in n8n 1 *Import from File*. */
export async function importWorkflow(page: Page, file: string): Promise<void> {
	await page.getByTestId('workflow-menu').click();
	const group = page.getByRole('menuitem', { name: 'Import', exact: true });
	const item = page.getByText(/^(From file|Import from File)(\.\.\.)?$/);
	await group.or(item).filter({ visible: true }).first().waitFor();
	if (await group.isVisible()) await group.hover();
	const [chooser] = await Promise.all([
		page.waitForEvent('filechooser'),
		item.filter({ visible: true }).first().click(),
	]);
	await chooser.setFiles(file);
	await page.getByTestId('canvas-node').first().waitFor();
}

/** Runs the whole workflow and waits until it has succeeded. */
export async function executeWorkflow(page: Page): Promise<void> {
	await page.getByTestId('execute-workflow-button').click();
	const success = page.getByText(/executed successfully/).first();
	await success.waitFor();
	await closeMessages(page);
	await success.waitFor({ state: 'hidden' });
}

/** *Publish* in n8n 2, the switch *Active* in n8n 1. */
export async function publishWorkflow(page: Page): Promise<void> {
	const publish = page.getByRole('button', { name: 'Publish', exact: true });
	const active = page.getByTestId('workflow-activate-switch');
	await publish.or(active).first().waitFor();
	if (await active.isVisible()) return await active.click();
	await publish.first().click();
	await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
}

export function nodeOnCanvas(page: Page, name: string): Locator {
	return page
		.getByTestId('canvas-node')
		.filter({ has: page.getByText(name, { exact: true }) })
		.first();
}

/** Opens a node with a double click, as people do. */
export async function openNode(page: Page, name: string): Promise<void> {
	await nodeOnCanvas(page, name).dblclick();
	await nodeFields(page).waitFor();
}

/** Opens the list of nodes, which is empty until somebody looks for something, and looks. */
export async function searchNodes(page: Page, words: string): Promise<void> {
	const firstStep = page.getByTestId('canvas-plus-button');
	if (await firstStep.isVisible()) await firstStep.click();
	else await page.getByTestId('node-creator-plus-button').click();
	await page.getByTestId('node-creator-search-bar').fill(words);
}

/** Unfolds the actions of a node: n8n 2 folds them where the workflow has no trigger yet. */
export async function unfoldActions(page: Page): Promise<void> {
	const heading = page.getByTestId('node-creator').getByText(/^Actions \(\d+\)$/);
	await heading.waitFor();
	const isFolded = (await listed(page, 'Create post').count()) === 0;
	if (isFolded) await heading.click();
}

/** One entry of the list of nodes, or of the actions of a node. */
export function listed(page: Page, name: string): Locator {
	return page
		.getByTestId('node-creator')
		.getByTestId('item-iterator-item')
		.filter({ has: page.getByText(name, { exact: true }) })
		.first();
}

import type { Locator, Page } from 'playwright-core';
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

/** One entry of the list of nodes, or of the actions of a node. */
export function listed(page: Page, name: string): Locator {
	return page
		.getByTestId('node-creator')
		.getByTestId('item-iterator-item')
		.filter({ has: page.getByText(name, { exact: true }) })
		.first();
}

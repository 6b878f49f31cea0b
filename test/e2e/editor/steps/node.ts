import type { Locator, Page } from 'playwright-core';

/** The form of the node that is open. */
export function nodeFields(page: Page): Locator {
	return page.getByTestId('node-parameters');
}

/** The field of a parameter, by the parameter's name. */
export function field(page: Page, parameter: string): Locator {
	return page.getByTestId(`parameter-input-${parameter}`).first();
}

/** Writes over what is there: text, or an expression in its own small editor. */
export async function write(page: Page, parameter: string, text: string): Promise<void> {
	const place = field(page, parameter).locator('input, textarea, .cm-content').first();
	await place.fill(text);
}

export async function switchOver(page: Page, parameter: string): Promise<void> {
	await field(page, parameter).locator('.el-switch').click();
}

/** Opens a drop-down, once it is filled: until then its input is disabled. @returns its entries. */
export async function openChoices(page: Page, parameter: string): Promise<Locator> {
	const choices = page.getByTestId('parameter-input-item').filter({ visible: true });
	await open(field(page, parameter).locator('input').first(), choices);
	return choices;
}

export async function choose(page: Page, parameter: string, name: string): Promise<void> {
	const choices = await openChoices(page, parameter);
	await choices.filter({ has: page.getByText(name, { exact: true }) }).click();
}

/** What a drop-down shows as chosen. */
export async function chosen(page: Page, parameter: string): Promise<string> {
	return await field(page, parameter).locator('input').first().inputValue();
}

/** Opens the list of what can be added to a collection, by the words on it. @returns its entries. */
export async function openFieldsToAdd(page: Page, words: string): Promise<Locator> {
	const entries = page.getByRole('option').filter({ visible: true });
	await open(nodeFields(page).getByPlaceholder(words).first(), entries);
	return entries;
}

/** The entries of the list that was open before are there until it has faded away. */
async function open(list: Locator, entries: Locator): Promise<void> {
	await entries.first().waitFor({ state: 'hidden' });
	await list.click();
	await entries.first().waitFor();
}

/** Adds a field of a collection to the form. */
export async function addField(page: Page, words: string, name: string): Promise<void> {
	const entries = await openFieldsToAdd(page, words);
	await entries.filter({ hasText: new RegExp(`^\\s*${name}\\s*$`) }).click();
}

export async function executeStep(page: Page): Promise<void> {
	await page.getByTestId('node-execute-button').click();
}

/** Waits until these words stand in the output, and gives all of it. */
export async function outputWith(page: Page, words: string | RegExp): Promise<string> {
	const output = page.getByTestId('output-panel');
	await output.getByText(words).first().waitFor();
	return await output.innerText();
}

/** How the output is shown. */
export async function showOutputAs(page: Page, mode: 'schema' | 'table' | 'json'): Promise<void> {
	await page.getByTestId('output-panel').getByTestId(`radio-button-${mode}`).click();
}

export async function closeNode(page: Page): Promise<void> {
	// A field that has the focus would take the key for itself.
	await page.evaluate('document.activeElement.blur()');
	await page.keyboard.press('Escape');
	await nodeFields(page).waitFor({ state: 'hidden' });
}

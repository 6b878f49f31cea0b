import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type Browser, type Locator, type Page, chromium, selectors } from 'playwright-core';
import { loadExamples, RSS_EXAMPLE } from '../../demo/examples';
import { owner, packPackage, projectFolder } from '../../n8n';
import { setStage, type Stage } from '../stage';

/**
 * `npm run test:editor`: what a person sees in the editor of a whole n8n 2.x, in a Chromium that must be on the
 * machine (its path in CHROMIUM_PATH, else Debian's). The pictures land in docs/images/, for the README.
 */
const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

const flags = [
	'--no-sandbox',
	'--disable-gpu',
	'--no-first-run',
	'--disable-background-networking',
];

let stage: Stage;
let browser: Browser;
let page: Page;
let workflowId: string;

async function picture(name: string): Promise<void> {
	await page.screenshot({ path: join(projectFolder, 'docs/images', `${name}.png`) });
}

function fieldNamed(name: string): Locator {
	return page.getByTestId('node-parameters').getByText(name, { exact: true }).first();
}

async function openWorkflow(): Promise<void> {
	await page.goto(`${stage.n8n.url}/workflow/${workflowId}`);
	await page.getByText('Oldest First').first().waitFor();
	// The canvas moves until every node has its place.
	await page.waitForTimeout(2000);
}

async function openMediumNode(): Promise<void> {
	await openWorkflow();
	await page
		.locator('[data-test-id="canvas-node"]')
		.filter({ hasText: 'create: post' })
		.first()
		.dblclick();
	await fieldNamed('Publish Status').waitFor();
	await page.waitForTimeout(1000);
}

before(async () => {
	stage = await setStage(2, await packPackage());
	const { client, credential, sandbox } = stage;
	const examples = await loadExamples({ credential, feed: `${sandbox.origin}/blog/feed.xml` });
	const example = examples.get(RSS_EXAMPLE);
	assert.ok(example, 'the RSS example is missing');
	workflowId = (await client.createWorkflow(example)).id;
	selectors.setTestIdAttribute('data-test-id');
	browser = await chromium.launch({ executablePath, args: flags });
	page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
	await page.goto(`${stage.n8n.url}/signin`);
	await page.locator('input').first().fill(owner.email);
	await page.locator('input[type="password"]').fill(owner.password);
	await page.keyboard.press('Enter');
	await page.waitForURL(/workflows|home/);
});

after(async () => {
	await browser?.close();
	await stage?.close();
});

test('the node shows resource, operation, and the status as a draft', async () => {
	await openMediumNode();
	for (const field of ['Resource', 'Operation', 'Title', 'Content']) {
		assert.ok(await fieldNamed(field).isVisible(), field);
	}
	await picture('node');
});

test('the workflow publishes the feed when a person presses the button', async () => {
	await openWorkflow();
	await page.getByTestId('execute-workflow-button').click();
	await page.getByText('executed successfully').first().waitFor();
	assert.equal(stage.sandbox.posts.length, 6);
	await page.waitForTimeout(1000);
	await picture('workflow');
});

test('a search for "medium" finds this node beside the built-in one', async () => {
	await openWorkflow();
	await page.keyboard.press('n');
	await page.getByTestId('node-creator-search-bar').fill('medium');
	await page.getByText('Medium (Publish Once)', { exact: true }).first().waitFor();
	await page.waitForTimeout(1000);
	await picture('search');
});

test('the sandbox shows what a reader would see', async () => {
	await page.goto(stage.sandbox.user.url);
	await picture('sandbox');
});

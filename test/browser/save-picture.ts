import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectFolder } from '../n8n';

const QUALITY = 0.85;

/** Runs in a page: draws the PNG and gives it back as WebP, which takes half the bytes. */
const toWebp = `async ([png, quality]) => {
	const image = new Image();
	image.src = 'data:image/png;base64,' + png;
	await image.decode();
	const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
	canvas.getContext('2d').drawImage(image, 0, 0);
	return canvas.toDataURL('image/webp', quality).split(',')[1];
}`;

/** Puts what a page shows into docs/images/, as a small file. */
export async function savePicture(page: Page, name: string): Promise<void> {
	const png = await page.screenshot();
	const painter = await page.context().browser()?.newPage();
	if (!painter) throw new Error('The page has no browser.');
	const argument = JSON.stringify([png.toString('base64'), QUALITY]);
	const webp = await painter.evaluate<string>(`(${toWebp})(${argument})`);
	await painter.close();
	await writeFile(join(projectFolder, 'docs/images', `${name}.webp`), Buffer.from(webp, 'base64'));
}

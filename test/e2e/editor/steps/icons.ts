import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';

const TRIES = 50;
const POLL_MS = 100;

/** The address of the first icon in there. @throws AssertionError when nothing is painted for it. */
export async function paintedIcon(place: Locator): Promise<string> {
	const icon = place.locator('img').first();
	await icon.waitFor();
	const address = await icon.getAttribute('src');
	for (let tries = 0; tries < TRIES; tries++) {
		// What cannot be loaded, or is no picture, has no width of its own.
		const width = await icon.evaluate((image: object) =>
			'naturalWidth' in image ? image.naturalWidth : 0,
		);
		if (Number(width) > 0) return address ?? '';
		await icon.page().waitForTimeout(POLL_MS);
	}
	assert.fail(`The icon ${address} shows nothing.`);
}

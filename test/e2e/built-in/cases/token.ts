import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seenIn } from '../both';
import { post, type Which } from '../nodes';
import type { BuiltInStage } from '../stage';

/** The same stored integration token, whatever is installed. */
export function tokenCases(stage: () => BuiltInStage, nodes: readonly Which[]): void {
	for (const which of nodes) {
		const node = which === 'builtIn' ? 'the built-in node' : 'this package’s node';
		test(`${node} posts with the stored token`, async () => {
			const { titles, error } = seenIn(stage(), await post(stage(), which));
			assert.deepEqual(titles, ['Article 1'], error);
			const { requests, token } = stage().sandbox;
			for (const { headers } of requests) assert.equal(headers.authorization, `Bearer ${token}`);
		});
	}
}

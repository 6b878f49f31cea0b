import assert from 'node:assert/strict';
import { after, before, beforeEach } from 'node:test';
import type { Sandbox } from '../sandbox';

/**
 * Sets a stage before the first case of the `describe` in which this is called, and takes it down behind the last one.
 * Each case finds a sandbox where nothing has happened.
 */
export function useStage<Stage extends { sandbox: Sandbox; close(): Promise<void> }>(
	set: () => Promise<Stage>,
): () => Stage {
	let running: Stage | undefined;
	const stage = () => {
		assert.ok(running, 'n8n does not run');
		return running;
	};
	before(async () => {
		running = await set();
	});
	after(async () => await running?.close());
	beforeEach(() => stage().sandbox.reset());
	return stage;
}

import assert from 'node:assert/strict';
import { after, before, beforeEach } from 'node:test';
import type { Sandbox } from '../../sandbox';
import { reportCases } from './report';

/**
 * Sets a stage before the first case of the `describe` in which this is called, and takes it down
 * behind the last one.
 */
export function useStage<Stage extends { close(): Promise<void> }>(
	set: () => Promise<Stage>,
): () => Stage {
	let running: Stage | undefined;
	before(async () => {
		running = await set();
	});
	after(async () => await running?.close());
	return () => {
		assert.ok(running, 'n8n does not run');
		return running;
	};
}

/**
 * Lets each case of the `describe` in which this is called find a sandbox where nothing has
 * happened, and writes the cases into that section of the report.
 */
export function useSandbox(section: string, sandbox: () => Sandbox): void {
	beforeEach(() => sandbox().reset());
	reportCases(section, sandbox);
}

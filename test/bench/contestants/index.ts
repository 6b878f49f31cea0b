import { MEDIUM } from '../../e2e/workflows';
import type { BenchStage } from '../stage';
import { runnerOf } from '../stage/runner';
import { builtInNode, emptyWorkflow, httpRequestNode, ME, ourNode } from './workflows';

export const contestants = ['our node', 'built-in node', 'HTTP Request node'] as const;
export type Contestant = (typeof contestants)[number];

/** What publishes articles in n8n, and `nothing`, which is n8n's own work around it. */
export async function contestantsOn(stage: BenchStage) {
	const { credential } = stage;
	return {
		'our node': await runnerOf(stage, ourNode(credential), [MEDIUM]),
		'built-in node': await runnerOf(stage, builtInNode(credential), [MEDIUM]),
		'HTTP Request node': await runnerOf(stage, httpRequestNode(credential), [ME, MEDIUM]),
		nothing: await runnerOf(stage, emptyWorkflow, [MEDIUM]),
	};
}

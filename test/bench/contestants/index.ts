import { MEDIUM } from '../../e2e/kit/workflows';
import type { BenchStage } from '../stage';
import { type Runner, runnerOf } from '../stage/runner';
import { articleHtml } from './articles';
import {
	bareDeclarativeNode,
	builtInNode,
	createIfNew,
	emptyWorkflow,
	httpRequestNode,
	ME,
	ourNode,
} from './workflows';

export const contestants = ['our node', 'built-in node', 'HTTP Request node'] as const;
export type Contestant = (typeof contestants)[number];

/** Our node without expressions: what they cost is the difference. */
export const withFixedFields = 'our node, Title and Content fixed';

export const onceEver = 'our node, Create If New';

const fixedFields = { title: 'Night train', content: articleHtml };

/** What publishes articles in n8n, and what of it is n8n's own work: `nothing` is that around a contestant. */
export async function contestantsOn(stage: BenchStage) {
	const { credential } = stage;
	/** Anew for each run: what was published before would be skipped. */
	const publishOnceEver: Runner = async (articles) =>
		await (
			await runnerOf(stage, createIfNew(credential), [MEDIUM])
		)(articles);
	return {
		[onceEver]: publishOnceEver,
		[withFixedFields]: await runnerOf(stage, ourNode(credential, fixedFields), [MEDIUM]),
		'bare declarative node': await runnerOf(stage, bareDeclarativeNode(credential), [MEDIUM]),
		'our node': await runnerOf(stage, ourNode(credential), [MEDIUM]),
		'built-in node': await runnerOf(stage, builtInNode(credential), [MEDIUM]),
		'HTTP Request node': await runnerOf(stage, httpRequestNode(credential), [ME, MEDIUM]),
		nothing: await runnerOf(stage, emptyWorkflow, [MEDIUM]),
	};
}

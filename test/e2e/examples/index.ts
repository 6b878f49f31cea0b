import { describe } from 'node:test';
import { pinnedVersion } from '../../n8n';
import { agentCases } from './agent';
import { builtInNodeCases } from './built-in-node';
import { feedCases } from './feeds';
import { ghostCases } from './ghost';
import { markdownFilesCases } from './markdown-files';
import { nodeTypesCases } from './node-types';
import { publicationCases } from './publication';
import { reportCases } from '../report';
import { setStage } from '../stage';
import { useStage } from '../use-stage';
import { withoutATokenCases } from './without-a-token';
import { wordPressCases } from './wordpress';

/** Runs the examples that need an n8n 2.x of their own. */
export function describeExamples(tarball: string): void {
	describe(`the examples in a whole n8n ${pinnedVersion(2)}`, () => {
		const stage = useStage(async () => await setStage(2, tarball));
		reportCases(`The examples on n8n ${pinnedVersion(2)}`, () => stage().sandbox);
		nodeTypesCases(stage);
		wordPressCases(stage);
		ghostCases(stage);
		markdownFilesCases(stage);
		publicationCases(stage);
		agentCases(stage);
		builtInNodeCases(stage);
		withoutATokenCases(stage);
		feedCases(stage);
	});
}

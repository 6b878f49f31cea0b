import type { Line } from '../../n8n';
import type { Stage } from '../kit/stage';
import { agentCases } from './agent';
import { builtInNodeCases } from './built-in-node';
import { feedCases } from './feeds';
import { ghostCases } from './ghost';
import { markdownFilesCases } from './markdown-files';
import { nodeTypesCases } from './node-types';
import { publicationCases } from './publication';
import { rssCases } from './rss';
import { withoutATokenCases } from './without-a-token';
import { wordPressCases } from './wordpress';

/** The examples; all but the first use versions of n8n's nodes that n8n 1 does not have. */
export function exampleCases(stage: () => Stage, line: Line): void {
	rssCases(stage);
	if (line === 1) return;
	nodeTypesCases(stage);
	wordPressCases(stage);
	ghostCases(stage);
	markdownFilesCases(stage);
	publicationCases(stage);
	agentCases(stage);
	builtInNodeCases(stage);
	withoutATokenCases(stage);
	feedCases(stage);
}

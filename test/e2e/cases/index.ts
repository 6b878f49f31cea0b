import { describe } from 'node:test';
import { type Line, pinnedVersion } from '../../n8n';
import { connectCases } from '../connect';
import { reportCases } from '../report';
import { setStage } from '../stage';
import { useStage } from '../use-stage';
import { binaryModeCases } from './binary-modes';
import { credentialCases } from './credential';
import { deliveryCases } from './delivery';
import { exampleCases } from './example';
import { itemLinkCases } from './item-links';
import { loopCases } from './loops';
import { oAuth2Cases } from './oauth2';
import { operationCases } from './operations';
import { retryExecutionCases } from './retry-execution';
import { retryOnFailCases } from './retry-on-fail';
import { savedSecretCases } from './secrets';
import { stopCases } from './stop';
import { unknownOutcomeCases } from './unknown-outcome';

/** What needs nothing of n8n but its defaults, in one n8n. */
export function describeCases(line: Line, tarball: string): void {
	describe(`a whole n8n ${pinnedVersion(line)}`, () => {
		const stage = useStage(async () => await setStage(line, tarball));
		reportCases(`n8n ${pinnedVersion(line)}`, () => stage().sandbox);
		credentialCases(stage);
		operationCases(stage);
		exampleCases(stage);
		deliveryCases(stage);
		retryOnFailCases(stage);
		retryExecutionCases(stage);
		unknownOutcomeCases(stage);
		stopCases(stage);
		oAuth2Cases(stage);
		connectCases(stage);
		binaryModeCases(stage, line);
		loopCases(stage);
		itemLinkCases(stage);
		savedSecretCases(stage);
	});
}

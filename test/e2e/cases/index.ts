import { describe } from 'node:test';
import { type Line, pinnedVersion } from '../../n8n';
import { exampleCases } from '../examples';
import type { Stage } from '../kit/stage';
import { useSandbox } from '../kit/use-stage';
import { describeTool } from '../tool';
import { triggerCases } from '../trigger';
import { binaryModeCases } from './binary-modes';
import { fieldCases } from './connect/fields';
import { outcomeCases } from './connect/outcome';
import { plainCases } from './connect/plain';
import { scopeCases } from './connect/scopes';
import { createIfNewCases } from './create-if-new';
import { credentialCases } from './credential';
import { healthCases } from './health';
import { loopCases } from './loops';
import { operationCases } from './operations';
import { renewalCases } from './renewal';
import { retryCases } from './retry';
import { secretCases } from './secrets';
import { stopCases } from './stop';

/** What only a real n8n can show of the installed package. */
export function describeCases(line: Line, stage: () => Stage): void {
	describe(`the package in n8n ${pinnedVersion(line)}`, () => {
		useSandbox(`n8n ${pinnedVersion(line)}`, () => stage().sandbox);
		const lookForSecrets = secretCases(stage);
		credentialCases(stage);
		operationCases(stage);
		retryCases(stage);
		stopCases(stage);
		outcomeCases(stage);
		scopeCases(stage);
		plainCases(stage);
		fieldCases(stage);
		renewalCases(stage);
		loopCases(stage);
		healthCases(stage);
		createIfNewCases(stage);
		exampleCases(stage, line);
		triggerCases(stage);
		describeTool(stage, line);
		// It starts n8n again for each store, so it comes last but for the search in what all cases left.
		binaryModeCases(stage, line);
		lookForSecrets();
	});
}

import { describe } from 'node:test';
import { type Line, pinnedVersion } from '../../n8n';
import { noteFact } from '../kit/report';
import { useSandbox } from '../kit/use-stage';
import { credentialCases } from './cases/credentials';
import { deliveryCases } from './cases/delivery';
import { connectCase, expiryCases, type OAuth2Phase, tokenUrls } from './cases/oauth2';
import { parameterCases } from './cases/parameters';
import { removedCases } from './cases/removed';
import { resultCases } from './cases/results';
import { templateCases } from './cases/templates';
import { tokenCases } from './cases/token';
import type { BuiltInStage } from './stage';

/** Beside and instead of n8n's built-in node: before the package is installed, with it, and after it is removed. */
export function builtInPhases(line: Line, stage: () => BuiltInStage) {
	const title = `Beside the built-in node, n8n ${pinnedVersion(line)}`;
	const templates = templateCases(stage);

	function describePhase(
		name: string,
		phase: Omit<OAuth2Phase, 'note'>,
		cases: (phase: OAuth2Phase) => void,
	): void {
		const section = `${title}, ${name}`;
		describe(section, () => {
			useSandbox(section, () => stage().sandbox);
			tokenCases(stage, phase.nodes);
			cases({ ...phase, note: (step, address) => noteFact(section, step, address) });
		});
	}

	const withoutPackage = { nodes: ['builtIn'], tokenUrl: tokenUrls.builtIn } as const;
	const withPackage = { nodes: ['ours', 'builtIn'], tokenUrl: tokenUrls.ours } as const;
	return {
		before: () =>
			describePhase('before the package is installed', withoutPackage, (phase) => {
				connectCase(stage, phase);
				expiryCases(stage, phase);
				templates.builtInCases();
			}),
		together: () =>
			describePhase('with the package', withPackage, (phase) => {
				expiryCases(stage, phase);
				connectCase(stage, phase);
				templates.movedCases();
				parameterCases(stage);
				deliveryCases(stage);
				resultCases(stage);
				credentialCases(stage);
			}),
		afterwards: () =>
			describePhase('after it is removed', withoutPackage, (phase) => {
				expiryCases(stage, phase);
				connectCase(stage, phase);
				removedCases(stage);
			}),
	};
}

import assert from 'node:assert/strict';
import { after, before, beforeEach, describe } from 'node:test';
import { type Line, pinnedVersion } from '../../n8n';
import { noteFact, reportCases } from '../report';
import { credentialCases } from './cases/credentials';
import { deliveryCases } from './cases/delivery';
import { goingOnCase, oAuth2Cases, tokenUrls } from './cases/oauth2';
import { parameterCases } from './cases/parameters';
import { removedCases } from './cases/removed';
import { resultCases } from './cases/results';
import { templateCases } from './cases/templates';
import { tokenCases } from './cases/token';
import { type BuiltInStage, setBuiltInStage } from './stage';

/** Beside and instead of n8n's built-in node: before the package is installed, with it, and after it is removed. */
export function describeBuiltIn(line: Line, tarball: string): void {
	const section = `Beside the built-in node, n8n ${pinnedVersion(line)}`;
	describe(section, () => {
		let running: BuiltInStage | undefined;
		const stage = () => {
			assert.ok(running, 'n8n does not run');
			return running;
		};
		const templates = templateCases(stage);

		function describePhase(name: string, start: () => Promise<void>, cases: () => void): void {
			describe(name, () => {
				before(start);
				beforeEach(() => stage().sandbox.reset());
				reportCases(section, () => stage().sandbox);
				cases();
			});
		}
		function noteIn(phase: string) {
			return (step: string, address: string) => noteFact(section, `${phase}: ${step}`, address);
		}
		after(async () => await running?.close());

		describePhase(
			'before the package is installed',
			async () => {
				running = await setBuiltInStage(line);
			},
			() => {
				const nodes = ['builtIn'] as const;
				tokenCases(stage, nodes);
				oAuth2Cases(stage, { nodes, tokenUrl: tokenUrls.builtIn, note: noteIn('Before') });
				templates.builtInCases();
			},
		);

		describePhase(
			'with the package',
			async () => await stage().restart(tarball),
			() => {
				const nodes = ['ours', 'builtIn'] as const;
				tokenCases(stage, nodes);
				goingOnCase(stage, nodes);
				oAuth2Cases(stage, { nodes, tokenUrl: tokenUrls.ours, note: noteIn('With it') });
				templates.movedCases();
				parameterCases(stage);
				deliveryCases(stage);
				resultCases(stage);
				credentialCases(stage);
			},
		);

		describePhase(
			'after it is removed',
			async () => await stage().restart(null),
			() => {
				const nodes = ['builtIn'] as const;
				tokenCases(stage, nodes);
				goingOnCase(stage, nodes);
				oAuth2Cases(stage, { nodes, tokenUrl: tokenUrls.builtIn, note: noteIn('Removed') });
				removedCases(stage);
			},
		);
	});
}

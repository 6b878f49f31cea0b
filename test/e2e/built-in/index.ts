import assert from 'node:assert/strict';
import { after, before, beforeEach, describe } from 'node:test';
import { type Line, pinnedVersion } from '../../n8n';
import { noteFact, reportCases } from '../report';
import { credentialCases } from './cases/credentials';
import { deliveryCases } from './cases/delivery';
import { connectCase, expiryCases, type OAuth2Phase, tokenUrls } from './cases/oauth2';
import { parameterCases } from './cases/parameters';
import { removedCases } from './cases/removed';
import { resultCases } from './cases/results';
import { templateCases } from './cases/templates';
import { tokenCases } from './cases/token';
import { type BuiltInStage, setBuiltInStage } from './stage';

interface Phase extends Omit<OAuth2Phase, 'note'> {
	cases(phase: OAuth2Phase): void;
}

/** Beside and instead of n8n's built-in node: before the package is installed, with it, and after it is removed. */
export function describeBuiltIn(line: Line, tarball: string): void {
	const title = `Beside the built-in node, n8n ${pinnedVersion(line)}`;
	describe(title, () => {
		let running: BuiltInStage | undefined;
		const stage = () => {
			assert.ok(running, 'n8n does not run');
			return running;
		};
		const templates = templateCases(stage);
		after(async () => await running?.close());

		function describePhase(
			name: string,
			start: () => Promise<void>,
			{ nodes, tokenUrl, cases }: Phase,
		): void {
			const section = `${title}, ${name}`;
			const note = (step: string, address: string) => noteFact(section, step, address);
			describe(name, () => {
				before(start);
				beforeEach(() => stage().sandbox.reset());
				reportCases(section, () => stage().sandbox);
				tokenCases(stage, nodes);
				cases({ nodes, tokenUrl, note });
			});
		}

		async function startWithout(): Promise<void> {
			running = await setBuiltInStage(line);
		}
		describePhase('before the package is installed', startWithout, {
			nodes: ['builtIn'],
			tokenUrl: tokenUrls.builtIn,
			cases(phase) {
				connectCase(stage, phase);
				expiryCases(stage, phase);
				templates.builtInCases();
			},
		});

		describePhase('with the package', async () => await stage().restart(tarball), {
			nodes: ['ours', 'builtIn'],
			tokenUrl: tokenUrls.ours,
			cases(phase) {
				expiryCases(stage, phase);
				connectCase(stage, phase);
				templates.movedCases();
				parameterCases(stage);
				deliveryCases(stage);
				resultCases(stage);
				credentialCases(stage);
			},
		});

		describePhase('after it is removed', async () => await stage().restart(null), {
			nodes: ['builtIn'],
			tokenUrl: tokenUrls.builtIn,
			cases(phase) {
				expiryCases(stage, phase);
				connectCase(stage, phase);
				removedCases(stage);
			},
		});
	});
}

import assert from 'node:assert/strict';
import { after, before, beforeEach, describe } from 'node:test';
import { consoleReport, installN8n, type Line, Obstacle, packPackage, pinnedVersion } from '../n8n';
import { credentialCases } from './cases/credential';
import { deliveryCases } from './cases/delivery';
import { exampleCases } from './cases/example';
import { itemLinkCases } from './cases/item-links';
import { loopCases } from './cases/loops';
import { oAuth2Cases } from './cases/oauth2';
import { retryExecutionCases } from './cases/retry-execution';
import { retryOnFailCases } from './cases/retry-on-fail';
import { describeSecrets, savedSecretCases } from './cases/secrets';
import { stopCases } from './cases/stop';
import { unknownOutcomeCases } from './cases/unknown-outcome';
import { describeExamples } from './examples';
import { describeRecord } from './record';
import { reportCases } from './report';
import { setStage, type Stage } from './stage';
import { describeTool } from './tool';

/**
 * `npm run test:e2e` runs both lines, `npm run test:e2e -- 2` one of them; with `--report` they
 * write docs/e2e.md.
 */
function chosenLines(args: readonly string[]): Line[] {
	const chosen = args.filter((argument) => argument !== '--report');
	if (chosen.length === 0) return [1, 2];
	const lines: Line[] = [];
	for (const argument of chosen) {
		if (argument === '1') lines.push(1);
		else if (argument === '2') lines.push(2);
		else throw new Obstacle(`There is no n8n line "${argument}": choose 1 or 2.`);
	}
	return lines;
}

function describeLine(line: Line, tarball: string): void {
	describe(`a whole n8n ${pinnedVersion(line)}`, () => {
		let running: Stage | undefined;
		const stage = () => {
			assert.ok(running, 'n8n does not run');
			return running;
		};
		before(async () => {
			running = await setStage(line, tarball);
		});
		after(async () => await running?.close());
		beforeEach(() => stage().sandbox.reset());
		reportCases(`n8n ${pinnedVersion(line)}`, () => stage().sandbox);
		credentialCases(stage);
		exampleCases(stage);
		deliveryCases(stage);
		retryOnFailCases(stage);
		retryExecutionCases(stage);
		unknownOutcomeCases(stage);
		stopCases(stage);
		oAuth2Cases(stage);
		loopCases(stage);
		itemLinkCases(stage);
		savedSecretCases(stage);
	});
}

async function main(): Promise<void> {
	const report = consoleReport();
	const lines = chosenLines(process.argv.slice(2));
	for (const line of lines) await installN8n(line, report);
	const tarball = await report.during('Building and packing the package', packPackage);
	for (const line of lines) {
		describeLine(line, tarball);
		describeSecrets(line, tarball);
		describeRecord(line, tarball);
		describeTool(line, tarball);
	}
	if (lines.includes(2)) describeExamples(tarball);
}

main().catch((error: unknown) => {
	console.error(error instanceof Obstacle ? error.message : error);
	process.exitCode = 1;
});

import { describe } from 'node:test';
import {
	consoleReport,
	installN8n,
	type Line,
	Obstacle,
	packPackage,
	pinnedVersion,
} from '../../n8n';
import { retryCases } from '../cases/retry';
import { stopCases } from '../cases/stop';
import { chosenLines } from '../kit/lines';
import { useSandbox, useStage } from '../kit/use-stage';
import { createIfNewCases } from './cases/create-if-new';
import { imageCases } from './cases/image';
import { lostWorkerCases } from './cases/lost-worker';
import { pausedWorkerCases } from './cases/paused-worker';
import { spreadCases } from './cases/spread';
import { findPrograms } from './services';
import { setQueueStage } from './stage';

function describeQueue(line: Line, tarball: string): void {
	describe(`n8n ${pinnedVersion(line)} in queue mode`, () => {
		const section = `Queue mode, n8n ${pinnedVersion(line)}`;
		const stage = useStage(async () => await setQueueStage(line, tarball));
		useSandbox(section, () => stage().sandbox);
		imageCases(stage);
		retryCases(stage);
		stopCases(stage);
		spreadCases(section, stage);
		createIfNewCases(section, stage);
		lostWorkerCases(section, stage);
		pausedWorkerCases(section, stage);
	});
}

/** `npm run test:queue` runs both lines, `npm run test:queue -- 2` one of them. */
async function main(): Promise<void> {
	const report = consoleReport();
	const lines = chosenLines(process.argv.slice(2));
	findPrograms();
	for (const line of lines) await installN8n(line, report);
	const tarball = await report.during('Building and packing the package', packPackage);
	for (const line of lines) describeQueue(line, tarball);
}

main().catch((error: unknown) => {
	console.error(error instanceof Obstacle ? error.message : error);
	process.exitCode = 1;
});

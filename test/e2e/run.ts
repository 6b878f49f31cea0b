import { before, describe } from 'node:test';
import { consoleReport, installN8n, type Line, Obstacle, packPackage, pinnedVersion } from '../n8n';
import { builtInPhases } from './built-in';
import { setSharedStage } from './built-in/stage';
import { describeCases } from './cases';
import { chosenLines } from './kit/lines';
import { storeCredential } from './kit/stage';
import { useStage } from './kit/use-stage';

/** The log says all that n8n can say, for the search for secrets in it. */
const talkative = { N8N_LOG_LEVEL: 'debug' };

/** All cases of a line in one n8n, which is started again with the package and, at the end, without it. */
function describeLine(line: Line, tarball: string): void {
	describe(`a real n8n ${pinnedVersion(line)}`, () => {
		const stage = useStage(async () => await setSharedStage(line, talkative));
		const builtIn = builtInPhases(line, () => stage().builtIn);
		builtIn.before();
		describe('with the package', () => {
			before(async () => {
				await stage().restart({ tarball });
				await storeCredential(stage());
			});
			builtIn.together();
			describeCases(line, stage);
		});
		describe('without the package again', () => {
			before(async () => await stage().restart({ tarball: null }));
			builtIn.afterwards();
		});
	});
}

/** `npm run test:e2e` runs both lines, `npm run test:e2e -- 2` one of them. */
async function main(): Promise<void> {
	const report = consoleReport();
	const lines = chosenLines(process.argv.slice(2));
	for (const line of lines) await installN8n(line, report);
	const tarball = await report.during('Building and packing the package', packPackage);
	for (const line of lines) describeLine(line, tarball);
}

main().catch((error: unknown) => {
	console.error(error instanceof Obstacle ? error.message : error);
	process.exitCode = 1;
});

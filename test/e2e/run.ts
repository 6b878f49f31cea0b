import { consoleReport, installN8n, Obstacle, packPackage } from '../n8n';
import { describeBuiltIn } from './built-in';
import { describeCases } from './cases';
import { describeBinaryModes } from './cases/binary-modes';
import { describeSecrets } from './cases/secrets';
import { describeExamples } from './examples';
import { chosenLines } from './lines';
import { describeRecord } from './record';
import { describeTool } from './tool';
import { describeTrigger } from './trigger';

/**
 * `npm run test:e2e` runs both lines, `npm run test:e2e -- 2` one of them; with `--report` they
 * write docs/e2e.md.
 */
async function main(): Promise<void> {
	const report = consoleReport();
	const lines = chosenLines(process.argv.slice(2));
	for (const line of lines) await installN8n(line, report);
	const tarball = await report.during('Building and packing the package', packPackage);
	for (const line of lines) {
		describeCases(line, tarball);
		describeSecrets(line, tarball);
		describeRecord(line, tarball);
		describeTool(line, tarball);
		describeTrigger(line, tarball);
		describeBinaryModes(line, tarball);
		describeBuiltIn(line, tarball);
	}
	if (lines.includes(2)) describeExamples(tarball);
}

main().catch((error: unknown) => {
	console.error(error instanceof Obstacle ? error.message : error);
	process.exitCode = 1;
});

import { consoleReport, installN8n, Obstacle, packPackage } from '../../n8n';
import { chosenLines } from '../lines';
import { describeTrigger } from '.';

/** `tsx test/e2e/trigger/run.ts` runs the trigger on both lines, with `1` or `2` on one of them. */
async function main(): Promise<void> {
	const report = consoleReport();
	const lines = chosenLines(process.argv.slice(2));
	for (const line of lines) await installN8n(line, report);
	const tarball = await report.during('Building and packing the package', packPackage);
	for (const line of lines) describeTrigger(line, tarball);
}

main().catch((error: unknown) => {
	console.error(error instanceof Obstacle ? error.message : error);
	process.exitCode = 1;
});

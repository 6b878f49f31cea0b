import { consoleReport, installN8n, Obstacle, packPackage } from '../../n8n';
import { chosenLines } from '../kit/lines';
import { describeEditor } from './journeys';

/**
 * `npm run test:editor`: what a person sees in the editors of real n8ns of both lines, in a Chromium that must be on
 * the machine. The pictures land in docs/images/, for the README. `npm run test:editor -- 2` runs one line.
 */
async function main(): Promise<void> {
	const report = consoleReport();
	const lines = chosenLines(process.argv.slice(2));
	for (const line of lines) await installN8n(line, report);
	const tarball = await report.during('Building and packing the package', packPackage);
	for (const line of lines) describeEditor(line, tarball);
}

main().catch((error: unknown) => {
	console.error(error instanceof Obstacle ? error.message : error);
	process.exitCode = 1;
});

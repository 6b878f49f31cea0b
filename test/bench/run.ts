import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { consoleReport, duration, installN8n, Obstacle, packPackage } from '../n8n';
import { measures, readNames } from './measures';
import type { Result, Sizes } from './measures/measure';
import { writePage } from './report/page';
import { printed } from './report/printed';
import { setBenchStage } from './stage';

/**
 * `npm run bench` measures everything and writes docs/benchmark.md; with names of measures behind it, only those, and
 * it writes nothing. `--quick` looks once, with a tenth of the posts; `--profiles FOLDER` writes CPU profiles.
 */
async function main(): Promise<void> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			quick: { type: 'boolean' },
			profiles: { type: 'string' },
			tarball: { type: 'string' },
		},
	});
	const names = readNames(positionals);
	const sizes: Sizes = {
		rounds: values.quick ? 1 : 5,
		divisor: values.quick ? 10 : 1,
		...(values.profiles !== undefined && { profiles: resolve(values.profiles) }),
	};
	if (sizes.profiles !== undefined) await mkdir(sizes.profiles, { recursive: true });
	const report = consoleReport();
	const installed = await installN8n(2, report);
	const tarball =
		values.tarball === undefined
			? await report.during('Building and packing the package', packPackage)
			: resolve(values.tarball);
	const stage = await report.during(
		`Starting n8n ${installed.version}`,
		async () => await setBenchStage(tarball),
	);
	const start = Date.now();
	const results = new Map<string, Result>();
	try {
		for (const name of names) {
			const { title, measure } = measures[name];
			const result = await report.during(title, async () => await measure(stage, sizes));
			console.log(`\n${result.details}\n`);
			results.set(title, result);
		}
	} finally {
		await stage.close();
	}
	console.log(printed([...results.values()]));
	if (positionals.length === 0 && !values.quick) {
		await writePage(installed, results, duration(Date.now() - start));
	}
}

main().catch((error: unknown) => {
	console.error(error instanceof Obstacle ? error.message : error);
	process.exitCode = 1;
});

import { watch } from 'node:fs';
import { cp, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { projectFolder, type Report } from '../n8n';
import { killWithAllItStarted, startChild } from '../n8n/children';
import { run } from '../n8n/command';
import type { DemoStage } from './stage';

const POLL_MS = 50;
const RELOAD_MS = 30_000;
/** What the editor reads of all nodes, in n8n's user folder: n8n writes it when it has loaded a package again (2.41.1). */
const NODES = join('.cache', 'n8n', 'public', 'types', 'nodes.json');

const bin = (file: string) => join(projectFolder, 'node_modules', file);

/**
 * Compiles the sources whenever one changes, and puts the result into the running n8n, which then
 * loads it. Waits until the compiler watches. @returns what ends that
 */
export async function keepUpToDate(
	{ userFolder }: Pick<DemoStage, 'userFolder'>,
	report: Report,
): Promise<() => void> {
	const dist = join(projectFolder, 'dist');
	const installed = join(userFolder, '.n8n', 'nodes', 'node_modules', 'n8n-nodes-medium', 'dist');
	const loadedAt = async () => (await stat(join(userFolder, NODES))).mtimeMs;

	async function deploy(changedAt: number): Promise<void> {
		const before = await loadedAt();
		// The parsers' libraries go into the files that the compiler has just written.
		await run(process.execPath, [bin('gulp/bin/gulp.js'), 'build'], { cwd: projectFolder });
		await cp(dist, installed, { recursive: true });
		const deadline = Date.now() + RELOAD_MS;
		while ((await loadedAt()) === before && Date.now() < deadline) await wait(POLL_MS);
		const isLoaded = (await loadedAt()) > before;
		const seconds = ((Date.now() - changedAt) / 1000).toFixed(1);
		report.say(
			isLoaded
				? `n8n has the change, ${seconds} s after it was saved. Close and open the node to see it.`
				: 'n8n did not load the change by itself: start again.',
		);
	}

	let last = Promise.resolve();
	function deployNext(changedAt: number): void {
		last = last
			.then(async () => await deploy(changedAt))
			.catch((error: unknown) => report.say(String(error)));
	}

	const compiler = startChild(
		process.execPath,
		[bin('typescript/bin/tsc'), '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput'],
		{ cwd: projectFolder, env: process.env },
	);
	await new Promise<void>((ready) => {
		let isReady = false;
		let changedAt = Date.now();
		createInterface({ input: compiler.stdout }).on('line', (line) => {
			if (line.includes('File change detected')) changedAt = Date.now();
			else if (/error TS\d+/.test(line)) report.say(line);
			const [, errors] = /Found (\d+) errors?\./.exec(line) ?? [];
			if (errors === undefined) return;
			if (isReady && errors === '0') deployNext(changedAt);
			isReady = true;
			ready();
		});
	});
	// Icons and search words are no TypeScript.
	const watcher = watch(join(projectFolder, 'nodes'), { recursive: true }, (_event, file) => {
		if (file !== null && !file.endsWith('.ts')) deployNext(Date.now());
	});
	return () => {
		watcher.close();
		killWithAllItStarted(compiler);
	};
}

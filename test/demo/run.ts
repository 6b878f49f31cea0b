import { once } from 'node:events';
import { CommandFailed, consoleReport, Obstacle } from '../n8n';
import { type DemoArguments, readArguments, usage } from './arguments';
import type { DemoStage } from './stage';

export const report = consoleReport();

/** Waits for Ctrl+C. Before and after, it ends this process and what it started at once. */
export async function interrupted(): Promise<void> {
	const done = new AbortController();
	const { signal } = done;
	await Promise.race([once(process, 'SIGINT', { signal }), once(process, 'SIGTERM', { signal })]);
	done.abort();
}

/** Lets `work` use a stage and stops it in the end, whatever happens. */
export async function withStage<T>(
	stage: DemoStage,
	work: (stage: DemoStage) => Promise<T>,
): Promise<T> {
	try {
		return await work(stage);
	} finally {
		await report.during('Stopping n8n and the sandbox', async () => await stage.close());
	}
}

async function exitCodeOf(main: (wanted: DemoArguments) => Promise<number>): Promise<number> {
	try {
		const wanted = readArguments(process.argv.slice(2));
		if (wanted !== 'help') return await main(wanted);
		report.say(usage);
		return 0;
	} catch (error) {
		if (!(error instanceof Obstacle || error instanceof CommandFailed)) throw error;
		console.error(error.message);
		return 1;
	}
}

/** Runs a command with this process's arguments. What stands in its way becomes one sentence. */
export function runCommand(main: (wanted: DemoArguments) => Promise<number>): void {
	void exitCodeOf(main).then((exitCode) => {
		process.exitCode = exitCode;
	});
}

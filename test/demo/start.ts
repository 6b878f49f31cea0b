import { once } from 'node:events';
import { CommandFailed, consoleReport, Obstacle, owner } from '../n8n';
import { type DemoArguments, readArguments, usage } from './arguments';
import { show } from './show';
import { setStage, type Stage } from './stage';

const report = consoleReport();

function sayResult(wrong: readonly string[]): void {
	if (wrong.length === 0) {
		report.say('Every article of the feed arrived, oldest first and with its whole text.');
		return;
	}
	report.say('Not everything arrived as it should have:');
	for (const sentence of wrong) report.say(`- ${sentence}`);
}

function sayAddresses({ n8n, sandbox }: Stage): void {
	report.say(`
The n8n editor    ${n8n.url}
  login           ${owner.email}
  password        ${owner.password}
The sandbox       ${sandbox.origin}
  what readers see ${sandbox.user.url}
  the feed        ${sandbox.origin}/blog/feed.xml

This n8n starts empty each time: export a workflow that you want to keep.
Press Ctrl+C to stop everything.`);
}

/** Waits for Ctrl+C. Before and after, it ends this process and what it started at once. */
async function interrupted(): Promise<void> {
	const done = new AbortController();
	const { signal } = done;
	await Promise.race([once(process, 'SIGINT', { signal }), once(process, 'SIGTERM', { signal })]);
	done.abort();
}

async function demo(wanted: DemoArguments): Promise<number> {
	const stage = await setStage(wanted, report);
	try {
		const wrong = await show(stage, report);
		sayResult(wrong);
		if (!wanted.once) {
			sayAddresses(stage);
			await interrupted();
		}
		return wrong.length === 0 ? 0 : 1;
	} finally {
		await report.during('Stopping n8n and the sandbox', async () => await stage.close());
	}
}

async function main(): Promise<number> {
	try {
		const wanted = readArguments(process.argv.slice(2));
		if (wanted === 'help') {
			report.say(usage);
			return 0;
		}
		return await demo(wanted);
	} catch (error) {
		if (!(error instanceof Obstacle || error instanceof CommandFailed)) throw error;
		console.error(error.message);
		return 1;
	}
}

void main().then((exitCode) => {
	process.exitCode = exitCode;
});

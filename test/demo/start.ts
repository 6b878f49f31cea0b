import { nextStep } from './next-step';
import { interrupted, report, runCommand, withStage } from './run';
import { setUpN8n } from './set-up';
import { show } from './show';
import { startDemo } from './stage';

function sayResult(wrong: readonly string[]): void {
	if (wrong.length === 0) {
		report.say('Every article of the feed arrived: the oldest first, complete, as a draft.\n');
		return;
	}
	report.say('Not everything arrived as it should have:');
	for (const sentence of wrong) report.say(`- ${sentence}`);
}

/** `npm start`: a real n8n with the node, the sandbox, and a run of the RSS example. */
runCommand(async (wanted) =>
	withStage(await startDemo(wanted, report), async (stage) => {
		const n8n = await setUpN8n(stage);
		const wrong = await show(stage, n8n, report);
		sayResult(wrong);
		if (!wanted.once) {
			report.say(nextStep(stage, n8n));
			await interrupted();
		}
		return wrong.length === 0 ? 0 : 1;
	}),
);

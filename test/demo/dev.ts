import { nextStep } from './next-step';
import { interrupted, report, runCommand, withStage } from './run';
import { setUpN8n } from './set-up';
import { startDemo } from './stage';
import { keepUpToDate } from './watch';

/** `npm run dev`: a real n8n with the node and the sandbox. n8n loads the node again when its source changes. */
runCommand(async (wanted) =>
	withStage(await startDemo(wanted, report, { N8N_DEV_RELOAD: 'true' }), async (stage) => {
		report.say(`\n${nextStep(stage, await setUpN8n(stage))}\n`);
		const stopWatching = await keepUpToDate(stage, report);
		report.say(
			'Watching nodes/ and credentials/: save a file, and n8n has it a few seconds later.',
		);
		if (!wanted.once) await interrupted();
		stopWatching();
		return 0;
	}),
);

import { beforeEach, describe } from 'node:test';
import { type Line, pinnedVersion } from '../../n8n';
import { reportCases } from '../report';
import { useStage } from '../use-stage';
import { missingLinkCases } from './cases/missing-link';
import { onceCases } from './cases/once';
import { setUpCases } from './cases/set-up';
import { togetherCases } from './cases/together';
import { triggerCases } from './cases/trigger';
import { unknownCases } from './cases/unknown';
import { type RecordStage, setRecordStage } from './stage';

/** The example with the publishing record, in whole n8ns of its own. */
export function describeRecord(line: Line, tarball: string): void {
	const title = `The publishing record on n8n ${pinnedVersion(line)}`;
	describe(title, () => {
		const stage = useRecordStage(title, async () => await setRecordStage(line, tarball));
		setUpCases(line, stage);
		onceCases(stage);
		unknownCases(stage);
		missingLinkCases(stage);
		triggerCases(stage);
	});
	// In an n8n where nothing else has run: a schedule that is left over would publish, too.
	const together = `${title}, several executions at once`;
	describe(together, () => {
		togetherCases(
			useRecordStage(together, async () => await setRecordStage(line, tarball, manyAtOnce(line))),
		);
	});
}

/** Without it, n8n 1 has one connection to SQLite for all, and transactions at the same time break each other. */
function manyAtOnce(line: Line): NodeJS.ProcessEnv {
	return line === 1 ? { DB_SQLITE_POOL_SIZE: '2' } : {};
}

function useRecordStage(section: string, set: () => Promise<RecordStage>): () => RecordStage {
	const stage = useStage(set);
	beforeEach(() => {
		const { sandbox, feed } = stage();
		sandbox.setDailyLimit(null);
		sandbox.setLatency(0);
		feed.articles = [];
	});
	reportCases(section, () => stage().sandbox);
	return stage;
}

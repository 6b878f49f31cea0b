import assert from 'node:assert/strict';
import { after, before, beforeEach, describe } from 'node:test';
import { type Line, pinnedVersion } from '../../n8n';
import { reportCases } from '../report';
import { missingLinkCases } from './cases/missing-link';
import { onceCases } from './cases/once';
import { setUpCases } from './cases/set-up';
import { togetherCases } from './cases/together';
import { triggerCases } from './cases/trigger';
import { unknownCases } from './cases/unknown';
import { type RecordStage, setRecordStage } from './stage';

/** The example with the publishing record, in a whole n8n of its own. */
export function describeRecord(line: Line, tarball: string): void {
	describe(`the publishing record in a whole n8n ${pinnedVersion(line)}`, () => {
		let running: RecordStage | undefined;
		const stage = () => {
			assert.ok(running, 'n8n does not run');
			return running;
		};
		before(async () => {
			running = await setRecordStage(line, tarball);
		});
		after(async () => await running?.close());
		beforeEach(() => {
			const { sandbox, feed } = stage();
			sandbox.reset();
			sandbox.setDailyLimit(null);
			sandbox.setLatency(0);
			feed.articles = [];
		});
		reportCases(`The publishing record on n8n ${pinnedVersion(line)}`, () => stage().sandbox);
		setUpCases(line, stage);
		onceCases(stage);
		unknownCases(stage);
		missingLinkCases(stage);
		triggerCases(stage);
		describe('several at once', () => togetherCases(stage));
	});
}

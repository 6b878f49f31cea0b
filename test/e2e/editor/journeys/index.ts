import { afterEach, describe } from 'node:test';
import { join } from 'node:path';
import { type Line, pinnedVersion, runtimeFolder } from '../../../n8n';
import { useSandbox, useStage } from '../../kit/use-stage';
import { setEditorStage } from '../stage';
import { authenticationJourney } from './authentication';
import { newcomerJourney } from './newcomer';
import { pageJourney } from './pages';
import { publicationJourney } from './publications';
import { readmeJourney } from './readme';
import { refusalJourney } from './refusals';
import { reviewJourney } from './review';
import { themeJourney } from './themes';
import { triggerJourney } from './trigger';
import { versionJourney } from './versions';

/** What people see and do in the editor of a real n8n. The newcomer comes first: only then there is no credential yet. */
export function describeEditor(line: Line, tarball: string): void {
	const title = `The editor of n8n ${pinnedVersion(line)}`;

	describe(title, () => {
		const stage = useStage(async () => await setEditorStage(line, tarball));
		useSandbox(title, () => stage().sandbox);
		afterEach(async (context) => {
			// The types of Node 20 do not know it yet.
			if ('passed' in context && context.passed === true) return;
			await stage().page.screenshot({ path: join(runtimeFolder, 'editor-failure.png') });
		});
		newcomerJourney(stage);
		triggerJourney(stage);
		refusalJourney(stage);
		publicationJourney(stage);
		authenticationJourney(stage);
		themeJourney(stage);
		versionJourney(stage);
		readmeJourney(stage);
		pageJourney(stage);
		reviewJourney(stage);
	});
}

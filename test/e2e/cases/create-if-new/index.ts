import type { Stage } from '../../kit/stage';
import { feedCases } from './feeds';
import { fieldCases } from './fields';
import { killedCases } from './killed';
import { laterRunCases } from './later-runs';
import { unsavedCases } from './unsaved';
import { wayCases } from './ways';

/** *Create If New* with the memory that a real n8n keeps in its database. */
export function createIfNewCases(stage: () => Stage): void {
	feedCases(stage);
	laterRunCases(stage);
	fieldCases(stage);
	wayCases(stage);
	unsavedCases(stage);
	killedCases(stage);
}

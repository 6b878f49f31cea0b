import type { Stage } from '../stage';
import { fieldCases } from './fields';
import { outcomeCases } from './outcome';
import { refreshCases } from './refresh';
import { scopeCases } from './scopes';

/** An OAuth2 credential that is connected through n8n's own flow, over the sandbox's consent page. */
export function connectCases(stage: () => Stage): void {
	outcomeCases(stage);
	scopeCases(stage);
	refreshCases(stage);
	fieldCases(stage);
}

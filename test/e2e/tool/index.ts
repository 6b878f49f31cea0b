import { describe } from 'node:test';
import { type Line, pinnedVersion } from '../../n8n';
import { noteFact } from '../kit/report';
import type { Stage } from '../kit/stage';
import { agentVersions, type Note, type RunBy } from './agent';
import { failureCases } from './cases/failures';
import { refusedToolCases } from './cases/if-new';
import { onceCases } from './cases/once';
import { descriptionCases } from './cases/description';

const kinds: readonly RunBy[] = ['agent', 'engine'];

/** The node as a tool of n8n's AI Agent, with a stand-in for the model. */
export function describeTool(stage: () => Stage, line: Line): void {
	for (const runBy of kinds) {
		const agent = `AI Agent ${agentVersions[line][runBy]}`;
		describe(`as a tool of ${agent}`, () => {
			const section = `As a tool of ${agent} in n8n ${pinnedVersion(line)}`;
			const note: Note = (what, value) => noteFact(section, what, value);
			descriptionCases(stage, runBy, note);
			onceCases(stage, runBy);
			failureCases(stage, runBy, note);
			refusedToolCases(stage, runBy);
		});
	}
}

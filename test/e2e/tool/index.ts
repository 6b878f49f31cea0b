import { describe } from 'node:test';
import { type Line, pinnedVersion } from '../../n8n';
import { noteFact, reportCases } from '../report';
import { setStage } from '../stage';
import { useStage } from '../use-stage';
import { agentVersions, type Note, type RunBy } from './agent';
import { failureCases } from './cases/failures';
import { onceCases } from './cases/once';
import { statusCases } from './cases/status';
import { toldCases } from './cases/told';

const kinds: readonly RunBy[] = ['agent', 'engine'];

/** The node as a tool of n8n's AI Agent, in a whole n8n of its own, with a stand-in for the model. */
export function describeTool(line: Line, tarball: string): void {
	describe(`as an AI tool in a whole n8n ${pinnedVersion(line)}`, () => {
		const stage = useStage(async () => await setStage(line, tarball));
		for (const runBy of kinds) {
			const agent = `AI Agent ${agentVersions[line][runBy]}`;
			describe(`of ${agent}`, () => {
				const section = `As a tool of ${agent} in n8n ${pinnedVersion(line)}`;
				const note: Note = (what, value) => noteFact(section, what, value);
				reportCases(section, () => stage().sandbox);
				toldCases(stage, runBy, note);
				statusCases(stage, runBy);
				onceCases(stage, runBy);
				failureCases(stage, runBy, note);
			});
		}
	});
}

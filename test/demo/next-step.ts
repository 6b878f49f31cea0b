import { owner, type RunningN8n } from '../n8n';
import type { Sandbox } from '../sandbox';
import { purposeOf, RSS_EXAMPLE } from './examples';
import type { DemoN8n } from './set-up';

/** Label and value in two columns. */
function rows(entries: ReadonlyArray<readonly [label: string, value: string]>): string {
	const width = Math.max(...entries.map(([label]) => label.length));
	return entries.map(([label, value]) => `  ${label.padEnd(width)}  ${value}`).join('\n');
}

/** What to do now: one step, and below it everything else that somebody may look for. */
export function nextStep(
	{ n8n, sandbox }: { n8n: Pick<RunningN8n, 'url'>; sandbox: Sandbox },
	{ feed, ids }: Omit<DemoN8n, 'client'>,
): string {
	const workflow = (id: string) => `${n8n.url}/workflow/${id}`;
	const others = [...ids].filter(([file]) => file !== RSS_EXAMPLE);
	return `Next step: open this workflow and press "Execute workflow": nothing is published twice.

  ${workflow(ids.get(RSS_EXAMPLE) ?? '')}

${rows([
	['Log in as', owner.email],
	['with password', owner.password],
])}

See what arrived
${rows([
	['The profile on Medium', sandbox.user.url],
	['Every request', `${sandbox.origin}/requests`],
	['The blog’s feed', feed],
])}

Try something else (workflows that are already in this n8n)
${rows(others.map(([file, id]) => [purposeOf(file), workflow(id)]))}

Use the sandbox from your own n8n (a credential of the type Medium API)
${rows([
	['Base URL', sandbox.baseUrl],
	['Access Token', sandbox.token],
])}

This n8n starts empty each time: export what you want to keep. Ctrl+C stops everything.`;
}

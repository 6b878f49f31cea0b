import { type Execution, itemsOf } from '../../n8n';
import type { FaultRule } from '../../sandbox';
import { MEDIUM } from '../kit/workflows';
import { post, type Posting, type Which } from './nodes';
import type { BuiltInStage } from './stage';
import { type Sent, sentTo } from './wire';

/** What one of the two nodes did in one run. */
export interface Seen {
	execution: Execution;
	/** Why the run ended, as a person reads it; empty if it ended well. */
	error: string;
	/** What the node gave out. */
	items: unknown[];
	sent: Sent[];
	/** The titles on the sandbox, in order. */
	titles: string[];
}

/** Reads what the sandbox and n8n know of a run. */
export function seenIn({ sandbox }: BuiltInStage, execution: Execution): Seen {
	const { error } = execution.data.resultData;
	return {
		execution,
		error: error ? `${error.message} ${error.description ?? ''}`.trim() : '',
		items: itemsOf(execution, MEDIUM),
		sent: sentTo(sandbox),
		titles: sandbox.posts.map(({ title }) => title),
	};
}

/** Runs one node after the other with the same parameters and input, each on an empty sandbox that fails alike. */
export async function both(
	stage: BuiltInStage,
	how: Posting = {},
	fault?: FaultRule,
): Promise<Record<Which, Seen>> {
	async function run(which: Which): Promise<Seen> {
		stage.sandbox.reset();
		if (fault) stage.sandbox.misbehave(fault);
		return seenIn(stage, await post(stage, which, how));
	}
	return { builtIn: await run('builtIn'), ours: await run('ours') };
}

/** The bodies of the posts among what was sent. */
export function bodiesOf({ sent }: Pick<Seen, 'sent'>): unknown[] {
	return sent.filter(({ request }) => request.endsWith('/posts')).map(({ body }) => body);
}

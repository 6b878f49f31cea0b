import type {
	DeclarativeRestApiSettings,
	IDataObject,
	IExecutePaginationFunctions,
	INodeExecutionData,
} from 'n8n-workflow';

import type { Outcome } from './once/attempt';
import { keepBatching } from './once/batching';
import type { Session } from './once/session';
import { enter } from './once/session';
import { errorItem, runError } from './problems/tell';
import { Undelivered, toUndelivered } from './problems/undelivered';

/** The place in a declarative node where a function of ours is put around the sending of an item. */
export type Pagination = (
	this: IExecutePaginationFunctions,
	requestData: DeclarativeRestApiSettings.ResultOptions,
) => Promise<INodeExecutionData[]>;

/** What became of a delivered item. */
export interface Delivered {
	outcome: Extract<Outcome, 'delivered' | 'unknown'>;
	/** The JSON of the items that come out. */
	output: IDataObject[];
}

export interface Steps<Checked> {
	/** Reads and checks everything that can be known beforehand. Sends nothing. */
	check(): Promise<Checked> | Checked;
	/** Sends, when everybody in front has been sent. */
	send(checked: Checked): Promise<Delivered>;
}

/**
 * Delivers one item in its turn: first all items are checked, then they are sent one after the other, and the first
 * failure ends the run (or, while continuing, becomes an error item; a fatal one keeps the rest from being sent).
 * @throws NodeApiError for the item that ends the run. The items after it give nothing out: n8n reports the first
 * item that throws, and that must be the one that failed.
 */
export async function deliver<Checked>(
	context: IExecutePaginationFunctions,
	stepsFor: (session: Session) => Steps<Checked>,
): Promise<INodeExecutionData[]> {
	const session = enter(context);
	const { attempt, item } = session;
	const steps = stepsFor(session);
	const turn = attempt.turns.join();
	try {
		const checked = await checkInOrder(session, steps);
		if (!item.continues) await attempt.allChecked();
		await turn.wait();
		if (attempt.stoppedBy !== undefined) return [];
		if (attempt.fatal) throw notSentAfter(attempt.fatal.message);
		if (!item.continues) await keepBatching(context, item.index);
		const { outcome, output } = await session.state.wire.run(async () => await steps.send(checked));
		const [first] = output;
		attempt.reports.push({ itemIndex: item.index, outcome, ...addressOf(first) });
		return output.map((json) => ({ json, pairedItem: { item: item.index } }));
	} catch (error) {
		await turn.wait();
		const undelivered = toUndelivered(error);
		if (mayContinueAfter(session, undelivered)) return [errorItem(item, undelivered)];
		attempt.stoppedBy ??= item.index;
		if (attempt.stoppedBy !== item.index) return [];
		throw runError(context, item, attempt, undelivered);
	} finally {
		turn.leave();
	}
}

/** One after the other, so that the files of one item only are in memory at a time. */
async function checkInOrder<Checked>(session: Session, steps: Steps<Checked>): Promise<Checked> {
	const { attempt, item } = session;
	let isGood = false;
	try {
		const checked = await attempt.checks.run(async () => await steps.check());
		isGood = true;
		return checked;
	} finally {
		// Before the others learn that all are checked: a bad item means that nothing is sent.
		if (!isGood && !item.continues) attempt.stoppedBy ??= item.index;
		attempt.countChecked();
	}
}

/** Writes the failure down, and says whether the items after it may still have their turn. */
function mayContinueAfter({ attempt, item }: Session, undelivered: Undelivered): boolean {
	const { failure, outcome, problem } = undelivered;
	attempt.reports.push({ itemIndex: item.index, outcome });
	if (problem.isFatal) attempt.fatal ??= problem;
	const wasStopped = failure?.kind === 'cancelled' || failure?.kind === 'stoppedBefore';
	return item.continues && !wasStopped;
}

function notSentAfter(reason: string): Undelivered {
	return new Undelivered(
		{
			message: 'Not sent, because an item before this one ended the run',
			nextStep: `What happened: ${reason}. Run this item again when that is mended.`,
		},
		'notSent',
	);
}

function addressOf(output: IDataObject | undefined): { id?: string; url?: string } {
	return {
		...(typeof output?.id === 'string' && { id: output.id }),
		...(typeof output?.url === 'string' && { url: output.url }),
	};
}

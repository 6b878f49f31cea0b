import type { Problem } from '../problems/problem';
import { Queue } from './queue';

/** What became of an item. `notSent`: no request for it left. These names are public interface. */
export type Outcome = 'delivered' | 'refused' | 'unknown' | 'notSent';

export interface ItemReport {
	itemIndex: number;
	outcome: Outcome;
	id?: string;
	url?: string;
}

/**
 * One time that n8n runs the node over its items. n8n (1.123 and 2.41) starts all items of a declarative node at
 * once and reads the parameters of each just before it starts it; here they wait for each other.
 */
export class Attempt {
	readonly checks = new Queue();

	readonly turns = new Queue();

	readonly reports: ItemReport[] = [];

	/** The item that failed where the node is to stop: nothing is sent any more. */
	stoppedBy?: number;

	/** An answer after which every other request would fail, too: the items that are left are not sent. */
	fatal?: Problem;

	private lastArrived = -1;

	private checked = 0;

	private readonly everyItemChecked: Promise<void>;

	private announceAllChecked = (): void => undefined;

	constructor(
		readonly runIndex: number,
		readonly itemCount: number,
	) {
		this.everyItemChecked = new Promise((resolve) => {
			this.announceAllChecked = resolve;
		});
	}

	/** Whether this item can belong to this attempt: n8n starts items in their order, and each of them once. */
	expects(runIndex: number, itemIndex: number): boolean {
		return runIndex === this.runIndex && itemIndex > this.lastArrived;
	}

	arrive(itemIndex: number): void {
		this.lastArrived = itemIndex;
	}

	countChecked(): void {
		this.checked += 1;
		if (this.checked >= this.itemCount) this.announceAllChecked();
	}

	/**
	 * Ends when the parameters of all items have been read and checked. It never ends when n8n could not read those
	 * of one item: then n8n has ended this attempt, and nothing of it may be sent.
	 */
	async allChecked(): Promise<void> {
		await this.everyItemChecked;
	}
}

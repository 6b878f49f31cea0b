/** A place in a queue. `wait()` ends when everybody in front has left. */
export interface Place {
	wait(): Promise<void>;
	leave(): void;
}

/** First come, first served. Joining is synchronous, so that who joins in item order is served in item order. */
export class Queue {
	private last: Promise<void> = Promise.resolve();

	join(): Place {
		const before = this.last;
		let leave = (): void => undefined;
		this.last = new Promise((resolve) => {
			leave = resolve;
		});
		return { wait: async () => await before, leave: () => leave() };
	}

	/** Runs `task` when everybody in front has left, and leaves. */
	async run<Result>(task: () => Promise<Result>): Promise<Result> {
		const place = this.join();
		try {
			await place.wait();
			return await task();
		} finally {
			place.leave();
		}
	}
}

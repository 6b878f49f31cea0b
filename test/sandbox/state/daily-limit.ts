const dayMs = 24 * 60 * 60 * 1000;

interface Window {
	since: number;
	posts: number;
}

/** Counts each user's posts in 24 hours from the first of them. */
export class DailyLimit {
	private readonly windows = new Map<string, Window>();

	constructor(
		private readonly now: () => number,
		public limit: number | null,
	) {}

	isReached(userId: string): boolean {
		return this.limit !== null && this.current(userId).posts >= this.limit;
	}

	count(userId: string): void {
		const window = this.current(userId);
		this.windows.set(userId, { ...window, posts: window.posts + 1 });
	}

	reset(): void {
		this.windows.clear();
	}

	private current(userId: string): Window {
		const window = this.windows.get(userId);
		const now = this.now();
		return window && now < window.since + dayMs ? window : { since: now, posts: 0 };
	}
}

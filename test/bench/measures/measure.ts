import type { BenchStage } from '../stage';

/** A line of the table. */
export interface Row {
	measure: string;
	target: string;
	reached: string;
	isReached: boolean;
}

export interface Result {
	/** The figures that matter first: what, and how much, as Markdown. */
	headlines?: string[];
	rows: Row[];
	/** What was measured on the way, as Markdown. */
	details: string;
}

export interface Sizes {
	/** How often everything is measured; the median counts. */
	rounds: number;
	/** Divides the number of posts, for a quick look. */
	divisor: number;
	/** Where to write CPU profiles, if anywhere. */
	profiles?: string;
}

/** Measures one thing, anew. */
export type Measure = (stage: BenchStage, sizes: Sizes) => Promise<Result>;

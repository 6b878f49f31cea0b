export interface FaultRule {
	/** Which requests; without it, every request to the API. */
	on?: {
		method?: string;
		/** Tried against the path as it came, without the query. */
		path?: RegExp;
	};
	/** Lets the first n matching requests pass. Default 0. */
	skip?: number;
	/** How many matching requests are hit. Default 1; `Infinity` for all. */
	times?: number;
	/**
	 * Whether the request is carried out (a post created, say) before the fault. Default false.
	 * `delay`, `drip` and `huge` give the real answer and therefore always carry it out.
	 */
	acts?: boolean;
	fault: Fault;
}

export type Fault =
	/** Another answer; a text body is sent as HTML, an object as JSON. */
	| { kind: 'status'; status: number; headers?: Record<string, string>; body?: string | object }
	/** The connection is destroyed without an answer. */
	| { kind: 'reset' }
	/** Headers and half of the body, then the connection is destroyed. */
	| { kind: 'cutAnswer' }
	/** Never answers; `close()` ends the wait. */
	| { kind: 'noAnswer' }
	/** Carried out at once, answered after this time. */
	| { kind: 'delay'; ms: number }
	/** Carried out at once; white space, one byte at a time, for this long, then the answer. */
	| { kind: 'drip'; everyMs: number; forMs: number }
	/** The real answer, padded with white space to this size. */
	| { kind: 'huge'; bytes: number }
	| { kind: 'redirect'; status: 301 | 302 | 303 | 307 | 308; location: string }
	/** The status of the real answer without a body. */
	| { kind: 'emptyBody' }
	/** The status of the real answer with JSON that breaks off. */
	| { kind: 'brokenJson' }
	/** The status of the real answer with `{}`. */
	| { kind: 'noData' }
	/** Cloudflare's "Just a moment…" page, 403. */
	| { kind: 'cloudflare' }
	/** nginx's page for a body that is too large, 413. */
	| { kind: 'nginx413' };

/** A failure as it is told to the user. */
export interface Problem {
	/** What happened, in one sentence of ours: n8n rewrites messages that hold certain words, so none of Medium's. */
	message: string;
	/** What to do about it. */
	nextStep: string;
	/** Every other request would fail, too. */
	isFatal?: boolean;
}

/** What was being done when it failed. */
export interface Undertaking {
	kind: 'post' | 'image' | 'lookUp';
	/** A post to a publication, with the status that was asked for. */
	publication?: { publishStatus: string };
}

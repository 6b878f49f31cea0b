import { join } from 'node:path';
import { startScript } from './child';
import type { Address, Counts, Question, Replies } from './medium-process';

/** The sandbox in Medium's place, in a process of its own, so that its work does not count as n8n's. */
export interface BenchMedium extends Address {
	/** Forgets all requests and posts; from now on each request waits so long before it is looked at. */
	begin(options?: { latencyMs?: number }): Promise<void>;
	/** Carries the POST at this place (counted from 0) out at once, and answers it so much later. */
	delay(index: number, ms: number): Promise<void>;
	counts(): Promise<Counts>;
	oAuth2Tokens(options: { expired: boolean }): Promise<Replies['oAuth2Tokens']>;
	close(): Promise<void>;
}

export async function startBenchMedium(): Promise<BenchMedium> {
	const child = startScript(join(__dirname, 'medium-process.ts'));
	async function ask<Name extends Question['name']>(
		question: Extract<Question, { name: Name }>,
	): Promise<Replies[Name]> {
		return (await child.ask(question)) as Replies[Name];
	}
	return {
		...(await ask({ name: 'address' })),
		begin: async ({ latencyMs = 0 } = {}) => void (await ask({ name: 'begin', latencyMs })),
		delay: async (index, ms) => void (await ask({ name: 'delay', index, ms })),
		counts: async () => await ask({ name: 'counts' }),
		oAuth2Tokens: async ({ expired }) => await ask({ name: 'oAuth2Tokens', expired }),
		close: child.close,
	};
}

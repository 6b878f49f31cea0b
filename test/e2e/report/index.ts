import { afterEach, beforeEach } from 'node:test';
import type { Sandbox } from '../../sandbox';
import { type Case, writeSections } from './sections';

/** What a case's numbers are read from; a sandbox has it. */
type Log = Pick<Sandbox, 'requests' | 'posts' | 'images'>;

const cases = new Map<string, Case[]>();
const facts = new Map<string, string[]>();

function listOf<Entry>(lists: Map<string, Entry[]>, section: string): Entry[] {
	const list = lists.get(section) ?? [];
	lists.set(section, list);
	return list;
}

/**
 * Counts every case of the `describe` it is called in for that section of docs/e2e.md. The numbers
 * come from the sandbox's log, so a case that resets it counts from there.
 */
export function reportCases(section: string, sandbox: () => Log): void {
	let began = 0;
	beforeEach(() => {
		began = performance.now();
	});
	afterEach((context) => {
		const { requests, posts, images } = sandbox();
		listOf(cases, section).push({
			name: context.name,
			// The types of Node 20 do not know it yet.
			passed: 'passed' in context && context.passed === true,
			requests: requests.length,
			posts: posts.length,
			images: images.length,
			tokenRequests: requests.filter(({ path }) => path === '/v1/tokens').length,
			seconds: (performance.now() - began) / 1000,
		});
	});
}

/** Writes a fact of one's own into a section of docs/e2e.md. */
export function noteFact(section: string, what: string, value: string | number): void {
	listOf(facts, section).push(`${what}: ${value}`);
}

/** With `--report`, what a run found takes the place of the same sections in docs/e2e.md. */
process.once('exit', () => {
	if (process.argv.includes('--report')) writeSections(cases, facts);
});

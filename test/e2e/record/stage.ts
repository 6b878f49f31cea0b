import { type Line, launchN8n } from '../../n8n';
import type { LoggedRequest } from '../../sandbox';
import { setStage, type Stage } from '../stage';
import { type Feed, startFeed } from './feed';

/** A stage with a feed, on which n8n can be restarted. */
export interface RecordStage extends Stage {
	feed: Feed;
	/** The sandbox's clock. */
	clock: { passHours(hours: number): void };
	/** Ends n8n at once, as a power cut does. */
	kill(): Promise<void>;
	/** Ends n8n and starts it again as it was, with the same user folder and port. */
	restart(): Promise<void>;
}

/** The titles on the sandbox, in the order in which they arrived. */
export function postedTitles({ sandbox }: RecordStage): string[] {
	return titlesOf(sandbox.posts);
}

export function titlesOf(articles: ReadonlyArray<{ title: string }>): string[] {
	return articles.map(({ title }) => title);
}

export function isPost({ method }: LoggedRequest): boolean {
	return method === 'POST';
}

/** Starts everything anew for one line of n8n. */
export async function setRecordStage(
	line: Line,
	tarball: string,
	env: NodeJS.ProcessEnv = {},
): Promise<RecordStage> {
	let passedMs = 0;
	const now = () => Date.now() + passedMs;
	const basis = await setStage(line, tarball, { env, sandbox: { now } });
	const feed = await startFeed();
	let { n8n } = basis;
	const stage: RecordStage = {
		...basis,
		feed,
		clock: { passHours: (hours) => (passedMs += hours * 3_600_000) },
		async kill() {
			process.kill(n8n.pid, 'SIGKILL');
			await n8n.stop();
		},
		async restart() {
			const port = Number(new URL(n8n.url).port);
			await n8n.stop();
			n8n = await launchN8n({ line, userFolder: basis.userFolder, port, env });
			stage.n8n = n8n;
		},
		async close() {
			await n8n.stop();
			await feed.close();
			await basis.close();
		},
	};
	return stage;
}

import { deleteUserFolder, type Line, launchN8n, n8nClient, temporaryUserFolder } from '../../n8n';
import { startSandbox } from '../../sandbox';
import type { Stage } from '../stage';
import { type Feed, startFeed } from './feed';

/** A stage with a feed, on which n8n can be restarted. */
export interface RecordStage extends Stage {
	feed: Feed;
	/** Ends n8n and starts it again with the same user folder. */
	restart(): Promise<void>;
}

/** Starts everything anew for one line of n8n. */
export async function setRecordStage(line: Line, tarball: string): Promise<RecordStage> {
	const userFolder = await temporaryUserFolder(`record-${line}`);
	const sandbox = await startSandbox({ dailyLimit: null });
	const feed = await startFeed();
	let n8n = await launchN8n({ line, userFolder, tarball });
	const client = n8nClient(n8n.url);
	await client.setupOwner();
	const credential = await client.createCredential('mediumApi', 'Medium (Sandbox)', {
		accessToken: sandbox.token,
		baseUrl: sandbox.baseUrl,
	});
	const stage: RecordStage = {
		line,
		n8n,
		client,
		sandbox,
		credential,
		feed,
		async restart() {
			await n8n.stop();
			n8n = await launchN8n({ line, userFolder });
			stage.n8n = n8n;
			stage.client = n8nClient(n8n.url);
			await stage.client.login();
		},
		async close() {
			await n8n.stop();
			await feed.close();
			await sandbox.close();
			await deleteUserFolder(userFolder);
		},
	};
	return stage;
}

import { type Line, launchN8n } from '../../n8n';
import { setStage, type Stage } from '../stage';

/** A stage on which n8n can be restarted. */
export interface TriggerStage extends Stage {
	/** Ends n8n and starts it again as it was, with the same user folder and port. */
	restart(): Promise<void>;
}

export async function setTriggerStage(line: Line, tarball: string): Promise<TriggerStage> {
	const basis = await setStage(line, tarball);
	let { n8n } = basis;
	const stage: TriggerStage = {
		...basis,
		async restart() {
			const port = Number(new URL(n8n.url).port);
			await n8n.stop();
			n8n = await launchN8n({ line, userFolder: basis.userFolder, port });
			stage.n8n = n8n;
		},
		async close() {
			await n8n.stop();
			await basis.close();
		},
	};
	return stage;
}

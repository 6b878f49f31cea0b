import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { InstalledN8n } from '../../n8n';
import type { Article } from '../../e2e/kit/workflows';
import { startScript } from '../stage/child';
import type { BenchMedium } from '../stage/medium';

export interface BareScript {
	/** @returns how long the requests took, and the processor time they took, in milliseconds. */
	publish(articles: readonly Article[]): Promise<{ wall: number; cpu: number }>;
	close(): Promise<void>;
}

/** Starts the script with n8n's Node and n8n's copy of the proxy agent. It stays, so that it is as warm as n8n. */
export function startBareScript(
	{ nodeBinary, folder }: InstalledN8n,
	{ env, token }: BenchMedium,
): BareScript {
	const network = join(folder, 'node_modules', '@n8n', 'backend-network', 'package.json');
	const agent = createRequire(network).resolve('https-proxy-agent');
	const child = startScript(join(__dirname, 'bare.cjs'), [agent], {
		execPath: nodeBinary,
		execArgv: [],
		env: { ...process.env, ...env },
	});
	return {
		async publish(articles) {
			const bodies = articles.map(({ title, text: content }) => ({
				title,
				contentFormat: 'html',
				content,
				publishStatus: 'draft',
			}));
			return (await child.ask({ token, bodies })) as { wall: number; cpu: number };
		},
		close: child.close,
	};
}

import { join } from 'node:path';
import {
	deleteUserFolder,
	demandPort,
	freePort,
	installN8n,
	launchN8n,
	packPackage,
	type Report,
	type RunningN8n,
	runtimeFolder,
	temporaryUserFolder,
} from '../n8n';
import { type Sandbox, startSandbox } from '../sandbox';
import { addSomePublications } from '../sandbox/some-publications';
import type { DemoArguments } from './arguments';

const LINE = 2;
/** As Medium's own limit would end the second run of a feed on the same day. */
const POSTS_A_DAY = 100;

/** Everything the demo needs, running. */
export interface Stage {
	sandbox: Sandbox;
	n8n: RunningN8n;
	/** Stops n8n and the sandbox. */
	close(): Promise<void>;
}

/**
 * Installs n8n on the first run, builds and packs the package, then starts the sandbox and an
 * n8n that has the package. That n8n starts empty each time, in a user folder of the project.
 *
 * @throws Obstacle for everything on this machine that prevents it.
 */
export async function setStage(wanted: DemoArguments, report: Report): Promise<Stage> {
	const n8nPort = wanted.n8nPort ?? (await freePort());
	const sandboxPort = wanted.sandboxPort ?? (await freePort());
	// Asked before the long installation, and before the user folder of a demo that still runs is deleted.
	await demandPort(n8nPort, 'n8n', 'choose another one with --port.');
	await demandPort(sandboxPort, 'the sandbox', 'choose another one with --sandbox-port.');
	const { version } = await installN8n(LINE, report);
	const tarball = await report.during('Building and packing the package', packPackage);
	const userFolder = wanted.once
		? await temporaryUserFolder('demo')
		: join(runtimeFolder, 'demo-user');
	await deleteUserFolder(userFolder);
	const sandbox = await startSandbox({ port: sandboxPort, dailyLimit: POSTS_A_DAY });
	addSomePublications(sandbox);
	try {
		const n8n = await report.during(
			`Starting n8n ${version} with the package`,
			async () => await launchN8n({ line: LINE, userFolder, port: n8nPort, tarball }),
		);
		return {
			sandbox,
			n8n,
			async close() {
				await n8n.stop();
				await sandbox.close();
				if (wanted.once) await deleteUserFolder(userFolder);
			},
		};
	} catch (error) {
		await sandbox.close();
		if (wanted.once) await deleteUserFolder(userFolder);
		throw error;
	}
}

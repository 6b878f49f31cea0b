import {
	deleteUserFolder,
	demandPort,
	freePort,
	installN8n,
	launchN8n,
	packPackage,
	type Report,
	type RunningN8n,
	temporaryUserFolder,
} from '../n8n';
import { type Sandbox, startSandbox } from '../sandbox';
import { addSomePublications } from '../sandbox/some-publications';
import type { DemoArguments } from './arguments';

const LINE = 2;

/** Everything the demo needs, running. */
export interface DemoStage {
	sandbox: Sandbox;
	n8n: RunningN8n;
	userFolder: string;
	/** Stops n8n and the sandbox, and deletes n8n's folder. */
	close(): Promise<void>;
}

/**
 * Installs n8n on the first run, builds and packs the package, then starts the sandbox and an
 * n8n that has the package. That n8n starts empty each time, in a folder of this process alone.
 *
 * @throws Obstacle for everything on this machine that prevents it.
 */
export async function startDemo(
	wanted: Omit<DemoArguments, 'once'>,
	report: Report,
	env: NodeJS.ProcessEnv = {},
): Promise<DemoStage> {
	const n8nPort = wanted.n8nPort ?? (await freePort());
	const sandboxPort = wanted.sandboxPort ?? (await freePort());
	// Asked before the long installation.
	await demandPort(n8nPort, 'n8n', 'choose another one with --port.');
	await demandPort(sandboxPort, 'the sandbox', 'choose another one with --sandbox-port.');
	const { version } = await installN8n(LINE, report);
	const tarball = await report.during('Building and packing the package', packPackage);
	const userFolder = await temporaryUserFolder('demo');
	const sandbox = await startSandbox({ port: sandboxPort });
	addSomePublications(sandbox);
	try {
		const n8n = await report.during(
			`Starting n8n ${version} with the package`,
			async () => await launchN8n({ line: LINE, userFolder, port: n8nPort, tarball, env }),
		);
		return {
			sandbox,
			n8n,
			userFolder,
			async close() {
				await n8n.stop();
				await sandbox.close();
				await deleteUserFolder(userFolder);
			},
		};
	} catch (error) {
		await sandbox.close();
		await deleteUserFolder(userFolder);
		throw error;
	}
}

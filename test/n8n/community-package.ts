import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npm, run } from './command';

const PACKAGE = 'n8n-nodes-medium';

type Manifest = Record<string, unknown>;

async function readManifest(file: string): Promise<Manifest> {
	const manifest: unknown = JSON.parse(await readFile(file, 'utf8'));
	return { ...(typeof manifest === 'object' ? manifest : {}) };
}

async function writeManifest(file: string, manifest: Manifest): Promise<void> {
	await writeFile(file, JSON.stringify(manifest, null, 2));
}

/** n8n's own list of what it downloaded, beside the folder node_modules of its community packages. */
async function noteInstalled(nodesFolder: string, version: unknown): Promise<void> {
	const dependencies = version === undefined ? {} : { [PACKAGE]: version };
	await writeManifest(join(nodesFolder, 'package.json'), {
		name: 'installed-nodes',
		private: true,
		dependencies,
	});
}

/** Takes the package out of an n8n's user folder. That n8n must not be running. */
export async function removePackage(userFolder: string): Promise<void> {
	const nodesFolder = join(userFolder, '.n8n', 'nodes');
	await rm(join(nodesFolder, 'node_modules', PACKAGE), { recursive: true, force: true });
	await mkdir(nodesFolder, { recursive: true });
	await noteInstalled(nodesFolder, undefined);
}

/**
 * Puts a packed package into an n8n's user folder, with the steps and npm options of n8n's own
 * installer (CommunityPackagesService.downloadPackage in 2.41.1): unpack, drop development and peer dependencies,
 * install the rest without scripts, note the version. n8n loads it when it starts.
 */
export async function installPackage(userFolder: string, tarball: string): Promise<void> {
	const nodesFolder = join(userFolder, '.n8n', 'nodes');
	const folder = join(nodesFolder, 'node_modules', PACKAGE);
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	await run('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1'], { cwd: nodesFolder });
	const file = join(folder, 'package.json');
	const manifest = await readManifest(file);
	delete manifest.devDependencies;
	delete manifest.peerDependencies;
	delete manifest.optionalDependencies;
	await writeManifest(file, manifest);
	await npm(
		[
			'install',
			'--bin-links=false',
			'--install-strategy=shallow',
			'--ignore-scripts=true',
			'--package-lock=false',
		],
		{ cwd: folder },
	);
	await noteInstalled(nodesFolder, manifest.version);
}

import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { unpack } from './pack';
import { run } from './run';

const manifest = z.object({ name: z.string() }).passthrough();

/**
 * Installs a tarball into an empty folder the way n8n installs a community package
 * (its `CommunityPackagesService`, on both lines): the tarball is unpacked, its dev, peer and
 * optional dependencies are struck out, and npm installs what is left with every script off.
 * `n8n-workflow`, which a running n8n provides, is the project's own.
 * @returns the folder of the installed package.
 */
export async function installAsN8nDoes(
	tarball: string,
	folder: string,
	project: string,
): Promise<string> {
	const modules = join(folder, 'node_modules');
	const name = 'n8n-nodes-medium';
	const installed = await unpack(tarball, join(modules, name));

	const path = join(installed, 'package.json');
	const kept = manifest.parse(JSON.parse(await readFile(path, 'utf8')));
	for (const group of ['devDependencies', 'peerDependencies', 'optionalDependencies']) {
		delete kept[group];
	}
	await writeFile(path, JSON.stringify(kept, null, 2));

	await run(
		'npm',
		[
			'install',
			'--audit=false',
			'--fund=false',
			'--bin-links=false',
			'--install-strategy=shallow',
			'--ignore-scripts=true',
			'--package-lock=false',
		],
		installed,
	);

	await mkdir(modules, { recursive: true });
	await symlink(join(project, 'node_modules', 'n8n-workflow'), join(modules, 'n8n-workflow'));
	return installed;
}

import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { installPackage } from '../n8n/community-package';

/**
 * Installs a tarball into an empty user folder the way n8n installs a community package, and lays
 * the project's `n8n-workflow`, which a running n8n provides, beside it.
 * @returns the folder of the installed package.
 */
export async function installAsN8nDoes(
	tarball: string,
	userFolder: string,
	project: string,
): Promise<string> {
	await installPackage(userFolder, tarball);
	const modules = join(userFolder, '.n8n', 'nodes', 'node_modules');
	await symlink(
		join(project, 'node_modules', 'n8n-workflow'),
		join(modules, 'n8n-workflow'),
		'dir',
	);
	return join(modules, 'n8n-nodes-medium');
}

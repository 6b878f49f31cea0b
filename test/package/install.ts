import { mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { npm } from '../n8n/command';
import { installPackage } from '../n8n/community-package';

const packageName = 'n8n-nodes-medium';

/** Lays the project's `n8n-workflow`, which a running n8n provides, beside the packages in `modules`. */
async function lendWorkflow(modules: string, project: string): Promise<void> {
	const lent = join(project, 'node_modules', 'n8n-workflow');
	await symlink(lent, join(modules, 'n8n-workflow'), 'dir');
}

/**
 * Installs a tarball into an empty user folder the way n8n installs a community package.
 * @returns the folder of the installed package.
 */
export async function installAsN8nDoes(
	tarball: string,
	userFolder: string,
	project: string,
): Promise<string> {
	await installPackage(userFolder, tarball);
	const modules = join(userFolder, '.n8n', 'nodes', 'node_modules');
	await lendWorkflow(modules, project);
	return join(modules, packageName);
}

/**
 * Installs a tarball into an empty user folder with the very command that the README gives for it.
 * @returns the folder of the installed package.
 * @throws when the README has no such command, or when it installs anything besides the package.
 */
export async function installAsReadmeSays(
	tarball: string,
	userFolder: string,
	project: string,
): Promise<string> {
	const readme = await readFile(join(project, 'README.md'), 'utf8');
	const options = /^npm install (--.*) "\$package"$/m.exec(readme)?.[1]?.split(' ');
	if (!options) throw new Error('The README does not say how to install a tarball.');
	const nodesFolder = join(userFolder, '.n8n', 'nodes');
	await mkdir(nodesFolder, { recursive: true });
	await npm(['install', ...options, tarball], { cwd: nodesFolder });
	const modules = join(nodesFolder, 'node_modules');
	const others = (await readdir(modules)).filter(
		(name) => name !== packageName && !name.startsWith('.'),
	);
	if (others.length > 0) throw new Error(`It also installs ${others.join(', ')}.`);
	await lendWorkflow(modules, project);
	return join(modules, packageName);
}

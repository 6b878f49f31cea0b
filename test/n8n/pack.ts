import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { packProject } from '../package/pack';
import { npm } from './command';
import { projectFolder, runtimeFolder } from './folders';
import { inTurn } from './install-lock';

/**
 * Builds the package and packs it as npm would publish it, after another process that does so in
 * this project: a build begins with an empty dist/.
 *
 * @returns the tarball's path.
 */
export async function packPackage(): Promise<string> {
	const destination = join(runtimeFolder, 'packed');
	await mkdir(destination, { recursive: true });
	return await inTurn(join(runtimeFolder, 'packed.lock'), async () => {
		await npm(['run', 'build'], { cwd: projectFolder });
		return (await packProject(projectFolder, destination)).path;
	});
}

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { packProject } from '../package/pack';
import { npm } from './command';
import { projectFolder, runtimeFolder } from './folders';

/** Builds the package and packs it as npm would publish it. @returns the tarball's path. */
export async function packPackage(): Promise<string> {
	const destination = join(runtimeFolder, 'packed');
	await mkdir(destination, { recursive: true });
	await npm(['run', 'build'], { cwd: projectFolder });
	return (await packProject(projectFolder, destination)).path;
}

import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npm } from './command';
import { projectFolder, runtimeFolder } from './folders';

/** Builds the package and packs it as npm would publish it. @returns the tarball's path. */
export async function packPackage(): Promise<string> {
	const destination = join(runtimeFolder, 'packed');
	await mkdir(destination, { recursive: true });
	await npm(['run', 'build'], { cwd: projectFolder });
	await npm(['pack', `--pack-destination=${destination}`], { cwd: projectFolder });
	// What npm names the tarball of a package without a scope.
	const manifest: unknown = JSON.parse(await readFile(join(projectFolder, 'package.json'), 'utf8'));
	if (
		typeof manifest !== 'object' ||
		manifest === null ||
		!('name' in manifest && 'version' in manifest)
	) {
		throw new Error('The package.json of the project has no name or no version.');
	}
	return join(destination, `${String(manifest.name)}-${String(manifest.version)}.tgz`);
}

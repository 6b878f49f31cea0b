import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PackageDirectoryLoader } from 'n8n-core';

/** n8n's address of an icon: `icons/<package>/<path inside the package>`. */
function fileOfIcon(folder: string, packageName: string, address: string): string {
	return join(folder, address.replace(`icons/${packageName}/`, ''));
}

/** Some of the code is loaded on first use only: load all of it. @throws when a file cannot be loaded. */
async function loadEveryFile(folder: string): Promise<number> {
	const load = createRequire(join(folder, 'package.json'));
	const paths = await readdir(join(folder, 'dist'), { recursive: true });
	const files = paths.filter((path) => path.endsWith('.js'));
	for (const path of files) load(join(folder, 'dist', path));
	return files.length;
}

/**
 * Loads every node and every credential with the loader that n8n itself uses at its start, then
 * every other file.
 * @throws when one cannot be loaded, has no icon file, or a node has no codex.
 */
export async function loadWithN8n(folder: string): Promise<string> {
	const loader = new PackageDirectoryLoader(folder);
	await loader.loadAll();
	const { nodes, credentials } = loader.types;

	const problems = [...nodes, ...credentials].flatMap(({ name, iconUrl }) => {
		if (!iconUrl) return [`${name} has no icon`];
		return (typeof iconUrl === 'string' ? [iconUrl] : [iconUrl.light, iconUrl.dark])
			.filter((address) => !existsSync(fileOfIcon(folder, loader.packageName, address)))
			.map((address) => `${name}: its icon ${address} does not exist`);
	});
	problems.push(
		...nodes
			.filter(({ codex }) => !codex)
			.map(({ name }) => `${name} was loaded without its codex`),
	);
	if (nodes.length === 0) problems.push('no node was loaded');
	if (problems.length > 0) throw new Error(problems.join('; '));

	const names = [...new Set([...nodes, ...credentials].map(({ name }) => name))];
	return `loaded ${names.join(', ')} and all ${await loadEveryFile(folder)} files`;
}

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What n8n gives a community node to load, on n8n Cloud too. */
const given = ['n8n-workflow', 'crypto', 'node:crypto'];

const importOfModule = /\b(?:require|import)\(\s*(["'])([^"']+)\1\s*\)|\bfrom\s*(["'])([^"']+)\3/g;

/** Bundled libraries show in their comments how they are imported. */
const commentLine = /^\s*(\*|\/\/).*$/gm;

/**
 * Reads what every file of the unpacked package imports. The scanner does not see this: it lets pass
 * what package.json names under `devDependencies`, and n8n takes those away before it installs.
 * @throws naming each file and the module that n8n will not find.
 */
export async function describeImports(folder: string): Promise<string> {
	const files = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.js'));
	const foreign: string[] = [];
	for (const file of files) {
		const text = (await readFile(join(folder, file), 'utf8')).replace(commentLine, '');
		for (const match of text.matchAll(importOfModule)) {
			const module = match[2] ?? match[4] ?? '';
			if (!module.startsWith('.') && !given.includes(module)) foreign.push(`${file}: ${module}`);
		}
	}
	if (foreign.length > 0) throw new Error(foreign.join('; '));
	return `${files.length} files import relative files, ${given.join(', ')} at most`;
}

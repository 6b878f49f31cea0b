import { dirname } from 'node:path/posix';
import type { Tarball } from './pack';

/** Beside dist: exactly these. npm adds package.json, README and LICENSE by itself, the others are named in `files`. */
const topLevel = ['CHANGELOG.md', 'LICENSE', 'README.md', 'index.js', 'package.json'];

/** What may lie in dist: code, codex, icons, and the notices of the libraries that are built into the code. */
const inDist = /^dist\/.+\.(?:js|json|svg|png|txt)$/;

const largest = 300_000;

/** @throws naming every file too many and every file missing. */
export function describeContents({ files, loaded, size }: Tarball): string {
	const paths = files.map(({ path }) => path);
	const codexes = loaded
		.filter((path) => path.endsWith('.node.js'))
		.map((path) => path.replace(/\.js$/, '.json'));
	const foldersOfIcons = new Set(loaded.filter((path) => path.endsWith('.node.js')).map(dirname));

	const problems = [
		...paths
			.filter((path) => !topLevel.includes(path) && !inDist.test(path))
			.map((path) => `${path} does not belong into the package`),
		...[...topLevel, ...loaded, ...codexes]
			.filter((path) => !paths.includes(path))
			.map((path) => `${path} is missing`),
		...[...foldersOfIcons]
			.filter((folder) => !paths.some((path) => dirname(path) === folder && path.endsWith('.svg')))
			.map((folder) => `${folder} has no icon`),
		...(size < largest ? [] : [`its ${size} bytes are more than the ${largest} allowed`]),
	];
	if (problems.length > 0) throw new Error(problems.join('; '));
	return `${files.length} files, ${size} of ${largest} bytes`;
}

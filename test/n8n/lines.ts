import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A release line of n8n that the package supports. */
export type Line = 1 | 2;

/** The Node versions a line of n8n starts on: from `from` up to, but not including, major version `below`. */
export interface NodeRange {
	from: readonly [major: number, minor: number];
	below: number;
}

/** From `engines` in the package.json of n8n 1.123.81 and 2.41.1; 24 is the newest both were run on. */
export const nodeRanges: Readonly<Record<Line, NodeRange>> = {
	1: { from: [20, 19], below: 25 },
	2: { from: [24, 0], below: 25 },
};

/** The folder with the package.json and the lock file that pin the n8n of a line. */
export function lockFolder(line: Line): string {
	return join(__dirname, `line-${line}`);
}

/** The exact n8n version a line is pinned to. */
export function pinnedVersion(line: Line): string {
	const manifest: unknown = JSON.parse(
		readFileSync(join(lockFolder(line), 'package.json'), 'utf8'),
	);
	if (
		typeof manifest === 'object' &&
		manifest !== null &&
		'dependencies' in manifest &&
		typeof manifest.dependencies === 'object' &&
		manifest.dependencies !== null &&
		'n8n' in manifest.dependencies &&
		typeof manifest.dependencies.n8n === 'string'
	) {
		return manifest.dependencies.n8n;
	}
	throw new Error(`The package.json of n8n line ${line} names no n8n version.`);
}

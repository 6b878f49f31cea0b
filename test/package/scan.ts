import {
	analyzePackage,
	SOURCE_FILE_PATTERNS,
} from '@n8n/scan-community-package/scanner/scanner.mjs';

async function scan(folder: string, patterns: string[]): Promise<string> {
	const result = await analyzePackage(folder, patterns);
	if (!result.passed) {
		throw new Error(`${result.message ?? 'not accepted'}\n${result.details ?? ''}`);
	}
	return result.message ?? 'no violation';
}

/** The scanner's first leg: the sources and package.json, here of this checkout and not of a published commit. */
export async function scanSources(project: string): Promise<string> {
	return await scan(project, SOURCE_FILE_PATTERNS);
}

/** The scanner's second leg: the compiled code and package.json of the tarball. */
export async function scanTarball(folder: string): Promise<string> {
	return await scan(folder, ['**/*.js', 'package.json']);
}

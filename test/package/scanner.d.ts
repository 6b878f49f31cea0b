/** The scanner ships no types. Only what test/package/scan.ts calls is declared. */
declare module '@n8n/scan-community-package/scanner/scanner.mjs' {
	export interface Analysis {
		passed: boolean;
		message?: string;
		/** ESLint's report, when there are violations. */
		details?: string;
	}
	export const SOURCE_FILE_PATTERNS: string[];
	/** Lints the files of a folder with the rules and the configuration of n8n's scan gate. */
	export function analyzePackage(packageDir: string, filePatterns: string[]): Promise<Analysis>;
}

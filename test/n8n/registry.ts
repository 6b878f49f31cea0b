import { CommandFailed, npm } from './command';
import { Obstacle } from './obstacle';

/**
 * Asks the package registry for one version of one package, so that a missing network is noticed
 * within seconds and not in the middle of a long installation.
 *
 * @throws Obstacle if the registry does not answer or does not have it.
 */
export async function demandRegistry(specifier: string, cwd: string): Promise<void> {
	try {
		await npm(['view', specifier, 'version', '--fetch-retries=1', '--fetch-timeout=15000'], {
			cwd,
		});
	} catch (error) {
		if (!(error instanceof CommandFailed)) throw error;
		const reason =
			/npm (?:error|ERR!) (?!code)(.+)/.exec(error.output)?.[1] ?? 'npm gave no reason';
		throw new Obstacle(
			`The package registry could not be asked for ${specifier} (${reason}): the first start needs network access.`,
		);
	}
}

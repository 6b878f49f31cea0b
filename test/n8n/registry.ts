import { CommandFailed, npm, npmReason } from './command';
import { Obstacle } from './obstacle';

/** By default npm tries for more than a minute before it says that there is no network. */
const briefly = ['--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--fetch-timeout=15000'];

/**
 * Asks the package registry for one version of one package, so that a missing network is noticed
 * within seconds and not in the middle of a long installation.
 *
 * @throws Obstacle if the registry does not answer or does not have it.
 */
export async function demandRegistry(specifier: string, cwd: string): Promise<void> {
	try {
		await npm(['view', specifier, 'version', ...briefly], { cwd });
	} catch (error) {
		if (!(error instanceof CommandFailed)) throw error;
		throw new Obstacle(
			`The package registry could not be asked for ${specifier} (${npmReason(error)}): the first start needs network access.`,
		);
	}
}

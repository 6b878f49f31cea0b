import { findPrograms } from './programs';
import { type Postgres, startPostgres } from './postgres';
import { startRedis } from './redis';

/** The database and the queue that the processes of one n8n share. */
export interface Services {
	env: NodeJS.ProcessEnv;
	query: Postgres['query'];
	close(): Promise<void>;
}

export { findPrograms };

/** Starts both anew in temporary folders. @throws Obstacle where one is missing or does not start. */
export async function startServices(): Promise<Services> {
	const programs = findPrograms();
	const redis = await startRedis(programs.redis);
	try {
		const postgres = await startPostgres(programs.postgres);
		return {
			env: { ...redis.env, ...postgres.env },
			query: postgres.query,
			async close() {
				await postgres.close();
				await redis.close();
			},
		};
	} catch (error) {
		await redis.close();
		throw error;
	}
}

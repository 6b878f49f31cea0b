import { createServer } from 'node:net';
import { Obstacle } from './obstacle';

const LOOPBACK = '127.0.0.1';

async function listenOnce(port: number): Promise<number> {
	return await new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(port, LOOPBACK, () => {
			const address = server.address();
			const bound = typeof address === 'object' && address !== null ? address.port : port;
			server.close(() => resolve(bound));
		});
	});
}

/** A port on the loopback interface that nobody used a moment ago. */
export async function freePort(): Promise<number> {
	return await listenOnce(0);
}

/** @throws Obstacle if `port` is taken; `purpose` says who wants it, `wayOut` what to do instead. */
export async function demandPort(port: number, purpose: string, wayOut: string): Promise<void> {
	try {
		await listenOnce(port);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new Obstacle(
			`Port ${port}, which ${purpose} needs, cannot be used (${reason}): ${wayOut}`,
		);
	}
}

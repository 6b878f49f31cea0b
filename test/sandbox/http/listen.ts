import { createServer } from 'node:http';
import type { Server } from 'node:http';

export interface Listening {
	server: Server;
	origin: string;
	close(): Promise<void>;
}

/**
 * Listens on 127.0.0.1 and nowhere else.
 * @throws Error with a sentence for people when the port is taken.
 */
export async function listen(port: number): Promise<Listening> {
	const server = createServer();
	await new Promise<void>((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, port)));
		server.listen(port, '127.0.0.1', resolve);
	});
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The server has no port.');
	return {
		server,
		origin: `http://127.0.0.1:${address.port}`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

function explain(error: NodeJS.ErrnoException, port: number): Error {
	if (error.code !== 'EADDRINUSE') return error;
	return new Error(`Port ${port} is in use by another program: choose another one.`);
}

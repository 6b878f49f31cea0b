import type { Server, Socket } from 'node:net';

export interface Listener {
	port: number;
	/** Stops listening and destroys every open connection. */
	close(): Promise<void>;
}

/** Listens on a free port of 127.0.0.1. */
export async function listen(server: Server): Promise<Listener> {
	const open = new Set<Socket>();
	server.on('connection', (socket) => {
		open.add(socket);
		// Without a listener, a reset by the other side would end this process.
		socket.on('error', () => socket.destroy()).on('close', () => open.delete(socket));
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject).listen(0, '127.0.0.1', resolve);
	});
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The server has no port.');
	return {
		port: address.port,
		close: async () =>
			await new Promise((resolve) => {
				server.close(() => resolve());
				for (const socket of open) socket.destroy();
			}),
	};
}

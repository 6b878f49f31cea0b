import { createServer, request } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Door {
	origin: string;
	wasShut(): boolean;
	close(): Promise<void>;
}

async function listen(server: Server, port: number): Promise<number> {
	await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
	return (server.address() as AddressInfo).port;
}

async function shut(server: Server): Promise<void> {
	await new Promise((resolve) => server.close(resolve));
}

/**
 * A way to the sandbox that is shut for a while: connections are refused from the moment when the given
 * number of posts has been answered.
 */
export async function openDoor(
	target: string,
	{ shutAfterPosts, forMs }: { shutAfterPosts: number; forMs: number },
): Promise<Door> {
	let posts = 0;
	let isShut: Promise<void> | undefined;
	let port = 0;
	const server = createServer((incoming, outgoing) => {
		const { method = 'GET', url = '/', headers } = incoming;
		const onward = request(new URL(url, target), { method, headers }, (answer) => {
			if (method === 'POST' && ++posts === shutAfterPosts) isShut = shut(server).then(reopen);
			// A connection that stays open would get through a door that is shut.
			outgoing.writeHead(answer.statusCode ?? 500, { ...answer.headers, connection: 'close' });
			answer.pipe(outgoing);
		});
		incoming.pipe(onward);
	});
	const reopen = async () => {
		await new Promise((resolve) => setTimeout(resolve, forMs));
		await listen(server, port);
	};
	port = await listen(server, 0);
	return {
		origin: `http://127.0.0.1:${port}`,
		wasShut: () => isShut !== undefined,
		close: async () => {
			await isShut;
			await shut(server);
		},
	};
}

import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createServer as createTcpServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';

import selfsigned from 'selfsigned';

/** A way to Medium on which no connection comes about. */
export interface Way {
	/** In place of the sandbox's. */
	baseUrl: string;
	proxy?: string;
}

export interface Ways {
	open: Readonly<Record<string, Way>>;
	close(): Promise<void>;
}

/** What the test's own proxies answer to CONNECT. */
export const proxyStatuses = [201, 401, 403, 407, 502] as const;

async function listen(server: Server): Promise<number> {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return (server.address() as AddressInfo).port;
}

/** Answers CONNECT as Medium would answer a request: the only difference is that no connection was made. */
function refusingProxy(status: number): Server {
	const body =
		status < 300
			? { data: { id: 'made-up', url: 'https://medium.com/p/made-up', publishStatus: 'public' } }
			: { errors: [{ message: 'Token was invalid.', code: 6003 }] };
	const text = JSON.stringify(body);
	return createServer().on('connect', (_request, socket: Socket) => {
		socket.end(
			`HTTP/1.1 ${status} Answer\r\nContent-Type: application/json\r\nContent-Length: ${text.length}\r\n\r\n${text}`,
		);
	});
}

/** Opens proxies that refuse and servers that fail in the TLS handshake. None of them leads to a sandbox. */
export async function openWays(): Promise<Ways> {
	const { private: key, cert } = await selfsigned.generate([{ name: 'commonName', value: 'x' }]);
	const untrusted = createTlsServer({ key, cert }, (_request, response) => response.end('{}'));
	const plain = createServer((_request, response) => response.end('{}'));
	const hangsUp = createTcpServer((socket) => socket.once('data', () => socket.end()));
	const hangsUpProxy = createServer().on('connect', (_request, socket: Socket) => socket.end());
	const leavingProxy = createServer().on('connect', (_request, socket: Socket) => {
		socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
		socket.once('data', () => socket.end());
	});
	const proxies = proxyStatuses.map(refusingProxy);
	const named = { untrusted, plain, hangsUp, hangsUpProxy, leavingProxy };
	const servers: Server[] = [...Object.values(named), ...proxies];
	const ports = await Promise.all(servers.map(listen));
	const [untrustedPort, plainPort, hangsUpPort, ...more] = ports;
	const [hangsUpProxyPort, leavingProxyPort, ...proxyPorts] = more;
	const https = (port = 0) => `https://127.0.0.1:${port}/v1`;
	const behind = (port = 0) => ({
		baseUrl: https(untrustedPort),
		proxy: `http://127.0.0.1:${port}`,
	});
	const open: Record<string, Way> = {
		untrusted: { baseUrl: https(untrustedPort) },
		plain: { baseUrl: https(plainPort) },
		hangsUp: { baseUrl: https(hangsUpPort) },
		hangsUpProxy: behind(hangsUpProxyPort),
		leavingProxy: behind(leavingProxyPort),
	};
	for (const [index, status] of proxyStatuses.entries()) {
		open[`proxy${status}`] = behind(proxyPorts[index]);
	}
	return {
		open,
		close: async () => {
			await Promise.all(
				servers.map(async (server) => await new Promise((resolve) => server.close(resolve))),
			);
		},
	};
}

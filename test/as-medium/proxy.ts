import { createServer } from 'node:http';
import { connect, Socket } from 'node:net';
import { join } from './front';
import { type Listener, listen } from './listener';

export interface Proxy extends Listener {
	/** Every host that was asked for, as `host:port`, in order; also those that were refused. */
	asked: readonly string[];
}

/** An HTTP CONNECT proxy that leads `hosts`, at port 443, to `port` on this machine and refuses every other host. */
export async function startProxy(hosts: readonly string[], port: number): Promise<Proxy> {
	const asked: string[] = [];
	const server = createServer((_request, response) => {
		response.writeHead(405).end();
	});
	server.on('connect', ({ url = '' }, client, head) => {
		asked.push(url);
		if (!hosts.some((host) => url === `${host}:443`)) {
			client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
			return;
		}
		if (!(client instanceof Socket)) throw new Error('The proxy was given no socket.');
		const onward = connect(port, '127.0.0.1', () => {
			client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
			onward.write(head);
			join(client, onward);
		});
		onward.on('error', () => client.destroy());
	});
	return { asked, ...(await listen(server)) };
}

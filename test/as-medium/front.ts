import { connect, type Socket } from 'node:net';
import { createServer } from 'node:tls';
import { type Listener, listen } from './listener';

/** Takes the TLS off what comes in and hands the rest to the server at `origin`, byte for byte. */
export async function startFront(
	origin: string,
	certificate: { key: string; cert: string },
): Promise<Listener> {
	const { hostname, port } = new URL(origin);
	const server = createServer(certificate, (incoming) => {
		join(incoming, connect(Number(port), hostname));
	});
	return await listen(server);
}

/** Lets two sockets talk; when one breaks off, so does the other. */
export function join(one: Socket, other: Socket): void {
	one.pipe(other).pipe(one);
	const breakOff = () => {
		one.destroy();
		other.destroy();
	};
	for (const socket of [one, other]) socket.on('error', breakOff).on('close', breakOff);
}

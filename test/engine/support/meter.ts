import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Meter {
	origin: string;
	/** The most requests that were under way at one moment. */
	most(): number;
	close(): Promise<void>;
}

/** A way to the sandbox that counts how many requests are under way at once. */
export async function openMeter(target: string): Promise<Meter> {
	let underWay = 0;
	let most = 0;
	const server = createServer((incoming, outgoing) => {
		underWay += 1;
		most = Math.max(most, underWay);
		outgoing.once('close', () => {
			underWay -= 1;
		});
		const { method = 'GET', url = '/', headers } = incoming;
		const onward = request(new URL(url, target), { method, headers }, (answer) => {
			outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
			answer.pipe(outgoing);
		});
		onward.once('error', () => outgoing.destroy());
		incoming.pipe(onward);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		most: () => most,
		close: async () => {
			await new Promise((resolve) => {
				server.close(resolve);
				server.closeAllConnections();
			});
		},
	};
}

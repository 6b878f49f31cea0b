import { createServer, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/** A request to a server of a test, with its body read. */
export interface Visit {
	path: string;
	query: URLSearchParams;
	body: string;
}

export interface TestServer {
	origin: string;
	visits: readonly Visit[];
	close(): Promise<void>;
}

async function readVisit(request: IncomingMessage): Promise<Visit> {
	const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
	return { path: pathname, query: searchParams, body: await text(request) };
}

/**
 * A server on the loopback interface. What `answer` gives is sent as JSON, a text as XML, and
 * nothing (`undefined`) as 404.
 */
export async function serve(answer: (visit: Visit) => unknown): Promise<TestServer> {
	const visits: Visit[] = [];
	const server = createServer((request, response) => {
		void readVisit(request).then((visit) => {
			visits.push(visit);
			const body = answer(visit);
			const isText = typeof body === 'string';
			const type = isText ? 'application/rss+xml; charset=utf-8' : 'application/json';
			response.writeHead(body === undefined ? 404 : 200, { 'Content-Type': type });
			response.end(isText ? body : JSON.stringify(body ?? {}));
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The server has no port.');
	return {
		origin: `http://127.0.0.1:${address.port}`,
		visits,
		async close() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}

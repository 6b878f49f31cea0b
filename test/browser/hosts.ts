import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { once } from 'node:events';
import { issueCertificates } from '../as-medium/certificates';

/** What n8n puts around every page that a workflow shows a person (n8n-core, html-sandbox). */
export const n8nSandbox =
	'sandbox allow-downloads allow-forms allow-modals allow-orientation-lock allow-pointer-lock allow-popups allow-popups-to-escape-sandbox allow-presentation allow-scripts allow-top-navigation-by-user-activation allow-top-navigation-to-custom-protocols';

/** A host name that Chromium does not trust as it trusts localhost. The browser resolves it to this machine. */
export const plainHost = 'blog.example';

export interface Hosts {
	/** The same pages, each origin another rule for the clipboard. */
	origins: Record<'localhost' | 'plain http' | 'https', string>;
	/** Serves a page from now on, as it is. */
	set(path: string, html: string, headers?: Record<string, string>): void;
	close(): Promise<void>;
}

/** Serves pages over http and https on this machine. */
export async function startHosts(): Promise<Hosts> {
	const pages = new Map<string, { html: string; headers: Record<string, string> }>();
	const answer: RequestListener = (request, response) => {
		const page = pages.get(request.url ?? '');
		response.writeHead(page ? 200 : 404, {
			'Content-Type': 'text/html; charset=utf-8',
			...page?.headers,
		});
		response.end(page?.html);
	};
	const http = createHttpServer(answer);
	const https = createHttpsServer(await issueCertificates([plainHost]), answer);
	const [httpPort, httpsPort] = [await listen(http), await listen(https)];
	return {
		origins: {
			localhost: `http://localhost:${httpPort}`,
			'plain http': `http://${plainHost}:${httpPort}`,
			https: `https://${plainHost}:${httpsPort}`,
		},
		set: (path, html, headers = {}) => void pages.set(path, { html, headers }),
		async close() {
			for (const server of [http, https]) {
				server.closeAllConnections();
				server.close();
				await once(server, 'close');
			}
		},
	};
}

async function listen(server: Server): Promise<number> {
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The server has no port.');
	return address.port;
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issueCertificates } from './certificates';
import { startFront } from './front';
import { startProxy } from './proxy';

/** Where Medium's API and its consent page are. */
const hosts = ['api.medium.com', 'medium.com'] as const;

export interface AsMedium {
	/** For the environment of a process that then finds the server at `https://api.medium.com` and `https://medium.com`. */
	env: { HTTPS_PROXY: string; NODE_EXTRA_CA_CERTS: string };
	/** Every host that was asked for, as `host:port`, in order; others than Medium's were refused. */
	asked: readonly string[];
	/** The same address on the server itself, for a test that plays the user's browser. */
	behind(url: string): string;
	close(): Promise<void>;
}

/**
 * Puts the server at `origin` (a sandbox's) in Medium's place, for what knows no Base URL: an HTTP
 * CONNECT proxy, TLS, and a certificate authority made for this one time. Everything on 127.0.0.1.
 */
export async function startAsMedium(origin: string): Promise<AsMedium> {
	const certificates = await issueCertificates(hosts);
	const folder = await mkdtemp(join(tmpdir(), 'as-medium-'));
	const authorityFile = join(folder, 'authority.pem');
	await writeFile(authorityFile, certificates.authority);
	const front = await startFront(origin, certificates);
	const proxy = await startProxy(hosts, front.port);
	return {
		env: {
			HTTPS_PROXY: `http://127.0.0.1:${proxy.port}`,
			NODE_EXTRA_CA_CERTS: authorityFile,
		},
		asked: proxy.asked,
		behind(url) {
			const { pathname, search } = new URL(url);
			return `${origin}${pathname}${search}`;
		},
		async close() {
			await proxy.close();
			await front.close();
			await rm(folder, { recursive: true, force: true });
		},
	};
}

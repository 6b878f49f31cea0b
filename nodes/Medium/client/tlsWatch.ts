import type { IHttpRequestOptions } from 'n8n-workflow';

import { isRecord } from '../isRecord';

/**
 * Tells the answer of a proxy from that of the server behind it. When a proxy refuses to CONNECT, the agents of n8n
 * give out the proxy's answer as if the server had sent it, so that a proxy's 401 would look like Medium's and its 201
 * like a post. No TLS has begun then:
 * - n8n 2.x: nobody read the protocols that TLS would have offered, although n8n took the options they are in;
 * - n8n 1.x: the socket of the answer is none of TLS.
 *
 * A connection that is reset in the middle of the TLS handshake stays an unknown outcome on n8n 1.x: only the message
 * ("read ECONNRESET") is left of the error, and of what an agent takes, `checkServerIdentity` alone runs after the
 * handshake, but not where certificates are not verified, as the environment of n8n may say.
 */
export class TlsWatch {
	private optionsTaken = false;

	private began = false;

	/** For a request of one connection: nothing else may take the options. */
	get agentOptions(): IHttpRequestOptions['agentOptions'] {
		const protocols = new Proxy(['http/1.1'], {
			get: (list, name, receiver): unknown => {
				this.began = true;
				return Reflect.get(list, name, receiver);
			},
		});
		const take = () => {
			this.optionsTaken = true;
			return protocols;
		};
		return {
			keepAlive: false,
			get ALPNProtocols() {
				return take();
			},
		};
	}

	/** n8n 2.x took the options, but its agent never got as far as TLS: nothing was sent. */
	get neverBegan(): boolean {
		return this.optionsTaken && !this.began;
	}

	/** @param body the stream of an answer from an https URL */
	isProxyAnswer(body: unknown): boolean {
		if (this.began || !isRecord(body)) return false;
		if (isRecord(body.socket)) return body.socket.encrypted !== true;
		// What was compressed comes through a stream that can be written to. A proxy was not asked for that.
		return this.neverBegan && typeof body.write !== 'function';
	}
}

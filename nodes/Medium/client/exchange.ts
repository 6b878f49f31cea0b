import type { IHttpRequestOptions } from 'n8n-workflow';

import type { Failure } from '../errors/failure';
import { isRecord } from '../isRecord';
import type { Answer } from './answer';
import { readAnswer } from './answer';
import type { ClientOptions } from './clientOptions';
import type { RequestContext } from './context';
import { derivedContext } from './context';
import { readRefreshFailure, readThrown, readUnsent } from './readThrown';
import { formsOf } from './secrets';
import { TlsWatch } from './tlsWatch';

/** A request on its way through n8n, which may send it twice: with OAuth2, again after it has renewed the token. */
export class Exchange {
	private readonly secrets: string[];

	/** How often n8n has sent it. */
	private sent = 0;

	/** Of the last time. */
	private answer?: Answer;

	private error?: unknown;

	private watch = new TlsWatch();

	constructor(
		private readonly context: RequestContext,
		private readonly options: ClientOptions,
		private readonly signal: AbortSignal,
	) {
		this.secrets = [...options.secrets];
	}

	/** Ends with the answer or the reason why there is none, or when the signal says so. Throws nothing. */
	async send(request: IHttpRequestOptions): Promise<Answer | Failure> {
		const sending =
			this.options.credentialType === 'mediumOAuth2Api'
				? this.sendWithOAuth2(request)
				: this.sendWithToken(request);
		let end = (): void => undefined;
		const aborted = new Promise<Failure>((resolve) => {
			end = () => resolve({ kind: this.isRenewing() ? 'tokenRefreshUnavailable' : 'timedOut' });
		});
		this.signal.addEventListener('abort', end);
		try {
			// What cannot be read was answered all the same.
			return await Promise.race([sending.catch((): Failure => ({ kind: 'unreadable' })), aborted]);
		} finally {
			this.signal.removeEventListener('abort', end);
		}
	}

	/** The answer was a 401, and n8n is busy with the token. */
	isRenewing(): boolean {
		return this.sent === 1 && this.answer?.status === 401;
	}

	private async sendWithToken(request: IHttpRequestOptions): Promise<Answer | Failure> {
		const context = derivedContext(this.context, this.signal);
		const response = await attempt(
			context.helpers.httpRequestWithAuthentication.call(
				context,
				this.options.credentialType,
				this.toStreamed(request),
				this.options.credential && { credentialsDecrypted: this.options.credential },
			),
		);
		if (response instanceof Thrown) return this.readError(response.error);
		return await readAnswer(response, this.secrets, this.watchFor(request));
	}

	private async sendWithOAuth2(request: IHttpRequestOptions): Promise<Answer | Failure> {
		const context = derivedContext(this.context, this.signal, this.sendSigned.bind(this));
		const response = await attempt(
			context.helpers.httpRequestWithAuthentication.call(
				context,
				this.options.credentialType,
				request,
			),
		);
		if (!(response instanceof Thrown) && this.answer) return this.answer;
		const { error } = response instanceof Thrown ? response : { error: response };
		if (this.sent === 0) return readUnsent(error);
		if (this.isRenewing()) return readRefreshFailure(error, this.secrets);
		return this.answer ?? this.readError(this.error ?? error);
	}

	/** n8n calls it with the token in the headers. It renews the token when it is thrown a 401. */
	private async sendSigned(request: IHttpRequestOptions): Promise<unknown> {
		// The renewal may end after the deadline: nothing leaves then.
		if (this.signal.aborted) throw new Error('The time for this request is over');
		this.sent += 1;
		this.answer = undefined;
		this.error = undefined;
		this.watch = new TlsWatch();
		this.secrets.push(...formsOf(request.headers?.Authorization));
		const response = await attempt(this.context.helpers.httpRequest(this.toStreamed(request)));
		if (response instanceof Thrown) {
			this.error = response.error;
			throw response.error;
		}
		this.answer = await readAnswer(response, this.secrets, this.watchFor(request));
		if (this.answer.status !== 401 || this.answer.isProxyAnswer) return this.answer;
		throw Object.assign(new Error('Medium answered with HTTP status 401'), {
			response: { status: 401 },
		});
	}

	/** So that every answer comes, and comes as it is. */
	private toStreamed(request: IHttpRequestOptions): IHttpRequestOptions {
		const { agentOptions } = this.watch;
		return {
			...request,
			encoding: 'stream',
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			...(isHttps(request) && { agentOptions }),
		};
	}

	private watchFor(request: IHttpRequestOptions): TlsWatch | undefined {
		return isHttps(request) ? this.watch : undefined;
	}

	private readError(error: unknown): Failure {
		return this.watch.neverBegan
			? { ...readThrown(error), kind: 'notConnected' }
			: readThrown(error);
	}
}

/** What n8n threw: a value of its own, as an answer may be anything. */
class Thrown {
	constructor(readonly error: unknown) {}
}

async function attempt(request: Promise<unknown>): Promise<unknown> {
	return await request.catch((error: unknown) => new Thrown(error));
}

function isHttps({ baseURL = '' }: IHttpRequestOptions): boolean {
	return baseURL.toLowerCase().startsWith('https:');
}

export function isAnswer(result: Answer | Failure): result is Answer {
	return isRecord(result) && 'headers' in result;
}

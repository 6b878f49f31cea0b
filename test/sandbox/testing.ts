import axios from 'axios';
import { startSandbox } from './index';
import type { AxiosInstance } from 'axios';
import type { Sandbox, SandboxOptions } from './index';

/** One sandbox for the tests of a file; each test begins with an empty one. */
export function useSandbox(options?: SandboxOptions): () => Sandbox {
	let running: Sandbox | undefined;
	beforeAll(async () => {
		running = await startSandbox(options);
	});
	beforeEach(() => running?.reset());
	afterAll(async () => await running?.close());
	return () => {
		if (!running) throw new Error('The sandbox is not running yet.');
		return running;
	};
}

/** A client of the API that gives every answer back as it is, whatever its status. */
export function api(sandbox: Sandbox, token: string | null = sandbox.token): AxiosInstance {
	return axios.create({
		baseURL: sandbox.baseUrl,
		headers: {
			accept: 'application/json',
			'accept-charset': 'utf-8',
			...(token !== null && { authorization: `Bearer ${token}` }),
		},
		validateStatus: () => true,
		maxRedirects: 0,
		proxy: false,
	});
}

/** A body that the sandbox takes, with the given fields in place of its own. */
export function postBody(changes: object = {}): Record<string, unknown> {
	return {
		title: 'Liverpool FC',
		contentFormat: 'html',
		content: '<h1>Liverpool FC</h1><p>You’ll never walk alone.</p>',
		...changes,
	};
}

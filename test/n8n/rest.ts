import axios, { type AxiosInstance } from 'axios';

/** An answer of n8n's REST interface that is not a success. */
export class N8nRefused extends Error {
	override readonly name = 'N8nRefused';

	constructor(
		request: string,
		readonly status: number,
		readonly body: unknown,
	) {
		super(`n8n answered ${status} to ${request}: ${JSON.stringify(body).slice(0, 1000)}`);
	}
}

/** One method for all calls; the caller names the type of what n8n keeps in `data`. */
export interface Rest {
	call<T>(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object): Promise<T>;
	/** Opens a page of this n8n with the login cookie, as the owner's browser does. @returns its HTML */
	open(address: string): Promise<string>;
	http: AxiosInstance;
}

/** Talks to n8n's own REST interface (`/rest`), keeping the login cookie as the editor does. */
export function restOf(url: string): Rest {
	let cookie: string | undefined;
	const http = axios.create({
		baseURL: url,
		proxy: false,
		timeout: 300_000,
		validateStatus: () => true,
		maxBodyLength: Infinity,
		maxContentLength: Infinity,
	});
	const login = () => (cookie === undefined ? {} : { cookie });
	return {
		http,
		async open(address) {
			const page = await http.get<string>(address, { headers: login(), responseType: 'text' });
			if (page.status !== 200) throw new N8nRefused(`GET ${address}`, page.status, page.data);
			return page.data;
		},
		async call<T>(method: string, path: string, body?: object): Promise<T> {
			const answer = await http.request<{ data: T }>({
				method,
				url: `/rest${path}`,
				data: body,
				headers: login(),
			});
			if (answer.status < 200 || answer.status > 299) {
				throw new N8nRefused(`${method} ${path}`, answer.status, answer.data);
			}
			const [set] = answer.headers['set-cookie'] ?? [];
			if (set?.startsWith('n8n-auth=')) cookie = set.split(';')[0];
			return answer.data.data;
		},
	};
}

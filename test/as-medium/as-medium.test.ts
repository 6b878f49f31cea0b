import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { startSandbox } from '../sandbox';
import { startAsMedium } from '.';

const run = promisify(execFile);

/** What a process of its own gets that goes through the proxy by hand: the status, or why there is none. */
const askThroughProxy = `
const { request } = require('node:http');
const { get } = require('node:https');
const proxy = new URL(process.env.HTTPS_PROXY);
const [url, token] = process.argv.slice(1);
const { hostname, pathname } = new URL(url);
request({ host: proxy.hostname, port: proxy.port, method: 'CONNECT', path: hostname + ':443' })
	.on('connect', ({ statusCode }, socket) => {
		if (statusCode !== 200) return console.log('proxy ' + statusCode);
		const headers = { authorization: 'Bearer ' + token, accept: 'application/json' };
		get({ createConnection: () => require('node:tls').connect({ socket, servername: hostname }), hostname, path: pathname, headers }, (answer) => {
			console.log(answer.statusCode);
			answer.resume();
		}).on('error', (error) => console.log(error.code));
	})
	.end();
`;

async function ask(env: NodeJS.ProcessEnv, url: string, token: string): Promise<string> {
	const { stdout } = await run(process.execPath, ['-e', askThroughProxy, url, token], { env });
	return stdout.trim();
}

test('leads Medium’s hosts to the sandbox, over TLS that only its own authority vouches for, and no other host anywhere', async () => {
	const sandbox = await startSandbox();
	const medium = await startAsMedium(sandbox.origin);
	try {
		const { HTTPS_PROXY } = medium.env;
		const me = 'https://api.medium.com/v1/me';
		expect(await ask(medium.env, me, sandbox.token)).toBe('200');
		expect(await ask({ HTTPS_PROXY }, me, sandbox.token)).not.toBe('200');
		expect(await ask(medium.env, 'https://example.com/', sandbox.token)).toBe('proxy 403');
		expect(medium.asked).toEqual(['api.medium.com:443', 'api.medium.com:443', 'example.com:443']);
		expect(sandbox.requests.map(({ path }) => path)).toEqual(['/v1/me']);
		expect(medium.behind('https://medium.com/m/oauth/authorize?state=1')).toBe(
			`${sandbox.origin}/m/oauth/authorize?state=1`,
		);
	} finally {
		await medium.close();
		await sandbox.close();
	}
});

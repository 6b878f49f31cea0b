// The requests and nothing else: run by the Node that runs n8n, through the agent that n8n uses. As n8n does, it
// makes an agent for each request, so that each has a new connection through the proxy and a new TLS handshake.
const { request } = require('node:https');
const { performance } = require('node:perf_hooks');

const [agentModule] = process.argv.slice(2);
const { HttpsProxyAgent } = require(agentModule);

async function ask(method, path, token, body) {
	const data = body === undefined ? undefined : JSON.stringify(body);
	const options = {
		method,
		host: 'api.medium.com',
		path,
		agent: new HttpsProxyAgent(process.env.HTTPS_PROXY),
		headers: {
			authorization: `Bearer ${token}`,
			accept: 'application/json',
			'accept-charset': 'utf-8',
			...(data && {
				'content-type': 'application/json',
				'content-length': Buffer.byteLength(data),
			}),
		},
	};
	return await new Promise((resolve, reject) => {
		const outgoing = request(options, (answer) => {
			let text = '';
			answer.setEncoding('utf8').on('data', (piece) => (text += piece));
			answer.on('error', reject).on('end', () => {
				if (answer.statusCode > 299) reject(new Error(`${answer.statusCode} ${text}`));
				else resolve(JSON.parse(text).data);
			});
		});
		outgoing.on('error', reject).end(data);
	});
}

async function publish({ token, bodies }) {
	const cpuBefore = process.cpuUsage();
	const start = performance.now();
	const { id } = await ask('GET', '/v1/me', token);
	for (const body of bodies) await ask('POST', `/v1/users/${id}/posts`, token, body);
	const wall = performance.now() - start;
	const { user, system } = process.cpuUsage(cpuBefore);
	return { wall, cpu: (user + system) / 1000 };
}

process.on('message', (work) => {
	publish(work).then(
		(result) => process.send(result),
		(error) => {
			throw error;
		},
	);
});
process.once('disconnect', () => process.exit());

// Preloaded by n8n (NODE_OPTIONS): tells from inside what cannot be seen from outside.
const { writeFileSync } = require('node:fs');
const { createServer } = require('node:http');
const { Session } = require('node:inspector');
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');

// n8n's own children inherit NODE_OPTIONS.
if (process.argv[1]?.endsWith('n8n/bin/n8n') || process.argv[1]?.endsWith('n8n\\bin\\n8n')) {
	setFlagsFromString('--expose-gc');
	const collectGarbage = runInNewContext('gc');
	const session = new Session();
	session.connect();

	/** What is left after a full collection: the heap and the buffers beside it. */
	async function liveMemory() {
		for (let round = 0; round < 3; round++) {
			collectGarbage();
			await new Promise((resolve) => setTimeout(resolve, 20));
		}
		const { heapUsed, external, rss } = process.memoryUsage();
		return { live: heapUsed + external, rss };
	}

	function cpu() {
		const { user, system } = process.cpuUsage();
		return { cpu: (user + system) / 1000 };
	}

	function startProfile() {
		session.post('Profiler.enable');
		session.post('Profiler.setSamplingInterval', { interval: 500 });
		session.post('Profiler.start');
		return {};
	}

	function stopProfile(query) {
		session.post('Profiler.stop', (error, result) => {
			if (error) throw error;
			writeFileSync(query.get('file'), JSON.stringify(result.profile));
		});
		return {};
	}

	const answers = {
		'/cpu': cpu,
		'/live-memory': liveMemory,
		'/start-profile': startProfile,
		'/stop-profile': stopProfile,
	};
	createServer(async (request, response) => {
		const { pathname, searchParams } = new URL(request.url, 'http://localhost');
		response.end(JSON.stringify(await answers[pathname](searchParams)));
	})
		.listen(Number(process.env.BENCH_PROBE_PORT), '127.0.0.1')
		.unref();
}

// Run once for each measurement, by n8n's Node: what it costs to load the node and its credentials for the first time.
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { performance } = require('node:perf_hooks');

const [n8nFolder, packageFolder] = process.argv.slice(2);
createRequire(join(n8nFolder, 'package.json'))('n8n-workflow');
const { n8n } = require(join(packageFolder, 'package.json'));

function memory() {
	for (let round = 0; round < 3; round++) globalThis.gc();
	const { heapUsed, external, rss } = process.memoryUsage();
	return { live: heapUsed + external, rss };
}

const before = memory();
const start = performance.now();
const loaded = [...n8n.credentials, ...n8n.nodes].map((file) => {
	const [Class] = Object.values(require(join(packageFolder, file)));
	return new Class();
});
const ms = performance.now() - start;
const after = memory();
const megabyte = 1024 * 1024;
console.log(
	JSON.stringify({
		classes: loaded.length,
		ms,
		live: (after.live - before.live) / megabyte,
		rss: (after.rss - before.rss) / megabyte,
	}),
);

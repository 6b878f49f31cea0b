// Preloaded by a child process of the tests on n8n-core 1.x: what `moduleNameMapper` does for jest.
const Module = require('node:module');
const { join } = require('node:path');

const folder = join(__dirname, '../core-1/node_modules');
const mapped = /^(n8n-core|n8n-workflow|@n8n\/(?:backend-common|config|di))$/;
const resolveFilename = Module._resolveFilename;

Module._resolveFilename = function (request, parent, ...rest) {
	const isOutside = !parent?.filename?.startsWith(folder);
	const target = isOutside && mapped.test(request) ? join(folder, request) : request;
	return resolveFilename.call(this, target, parent, ...rest);
};

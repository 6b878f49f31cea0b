// The content rules as they are in the package, run by n8n's Node.
const { join } = require('node:path');
const { performance } = require('node:perf_hooks');

const [packageFolder] = process.argv.slice(2);
const { preparePost } = require(
	join(packageFolder, 'dist', 'nodes', 'Medium', 'content', 'prepare.js'),
);

async function prepare({ contentFormat, article, bytes }) {
	const content = article.repeat(Math.ceil(bytes / Buffer.byteLength(article)));
	const canonicalUrl = 'https://example.com/post';
	const start = performance.now();
	await preparePost(
		{ title: 'T', contentFormat, content, publishStatus: 'draft', canonicalUrl, shape: {} },
		[],
	);
	return { ms: performance.now() - start };
}

process.on('message', (work) => {
	prepare(work).then(
		(result) => process.send(result),
		(error) => {
			throw error;
		},
	);
});
process.once('disconnect', () => process.exit());

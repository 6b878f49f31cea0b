// The content rules as they are in the package, run by n8n's Node.
const { join } = require('node:path');
const { performance } = require('node:perf_hooks');

const [packageFolder] = process.argv.slice(2);
const { preparePost } = require(
	join(packageFolder, 'dist', 'nodes', 'Medium', 'operations', 'post', 'preparePost.js'),
);

async function prepare({ contentFormat, article, bytes }) {
	const content = article.repeat(Math.ceil(bytes / Buffer.byteLength(article)));
	const canonicalUrl = 'https://example.com/post';
	const input = { title: 'T', contentFormat, content, publishStatus: 'draft', canonicalUrl };
	const files = [{ field: 'data', fileName: 'train.jpg' }];
	const start = performance.now();
	const { withImages } = await preparePost(input, files);
	withImages(new Map());
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

const { dest, parallel, src } = require('gulp');

/** Copies the icons as they are: gulp 5 would read binary files as UTF-8 without `encoding: false`. */
function icons() {
	return src('{nodes,credentials}/**/*.{png,svg}', { encoding: false }).pipe(dest('dist'));
}

/** Copies the codex (search words, categories and links of the node). */
function codex() {
	return src('nodes/**/*.node.json').pipe(dest('dist/nodes'));
}

exports.build = parallel(icons, codex);
exports.default = exports.build;

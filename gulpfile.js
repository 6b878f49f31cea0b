const { readdir, readFile, rm, writeFile } = require('node:fs/promises');
const { dirname, join } = require('node:path');
const { build } = require('esbuild');
const { dest, parallel, src } = require('gulp');

const libraries = 'nodes/Medium/libraries';

/** Removes what an earlier build left: a file that was moved since would end up in the package. */
async function clean() {
	await rm('dist', { recursive: true, force: true });
}

/** Copies the icons as they are: gulp 5 would read binary files as UTF-8 without `encoding: false`. */
function icons() {
	return src('nodes/**/*.{png,svg}', { base: '.', encoding: false }).pipe(dest('dist'));
}

/** Copies the codex (search words, categories and links of the node). */
function codex() {
	return src('nodes/**/*.node.json').pipe(dest('dist/nodes'));
}

/**
 * domutils brings what writes trees, which is not used here. It does not say that leaving it out is safe,
 * so that 90 kB of tables would stay in the bundle.
 */
const withoutUnusedTrees = {
	name: 'without-unused-trees',
	setup({ onResolve, resolve }) {
		onResolve(
			{ filter: /^(?:domutils|dom-serializer)$/ },
			async ({ path, pluginData, ...place }) => {
				if (pluginData === withoutUnusedTrees) return undefined;
				const found = await resolve(path, { ...place, pluginData: withoutUnusedTrees });
				return { ...found, sideEffects: false };
			},
		);
	},
};

/** markdown-it and htmlparser2 bring the tables of HTML's entities in a version each. One is enough: 18 kB less, packed. */
const oneTableOfEntities = {
	name: 'one-table-of-entities',
	setup({ onResolve, resolve }) {
		onResolve({ filter: /^entities$/ }, async ({ path, kind, pluginData }) => {
			if (pluginData === oneTableOfEntities) return undefined;
			const resolveDir = dirname(require.resolve('htmlparser2'));
			return await resolve(path, { kind, resolveDir, pluginData: oneTableOfEntities });
		});
	},
};

/**
 * markdown-it defines each field of its tokens by a function of its compiler for old browsers, which takes a sixth of
 * the time of reading Markdown. An assignment does the same.
 */
const plainFields = {
	name: 'plain-fields',
	setup({ onLoad }) {
		onLoad({ filter: /\bmarkdown-it[\\/]dist[\\/]/ }, async ({ path }) => {
			const contents = (await readFile(path, 'utf8')).replaceAll(
				/_defineProperty\(\s*this,\s*(?:\/\*(?:(?!\*\/)[^])*\*\/\s*)?"(\w+)",/g,
				'(this.$1 =',
			);
			if (contents.includes('_defineProperty(this')) throw new Error(`${path} has unread fields`);
			return { contents };
		});
	},
};

/**
 * Puts the parsing libraries into the one file that exports them: n8n installs community packages without dependencies.
 * The code stays readable, so that reviewers and n8n's scanner can read it.
 */
async function bundleLibraries() {
	const { metafile } = await build({
		entryPoints: [`${libraries}.ts`],
		outfile: join('dist', `${libraries}.js`),
		bundle: true,
		format: 'cjs',
		platform: 'node',
		target: 'node20',
		legalComments: 'none',
		metafile: true,
		plugins: [withoutUnusedTrees, oneTableOfEntities, plainFields],
		// esbuild exports getters, which would be called for every node of an article.
		footer: { js: 'module.exports = { ...module.exports };' },
	});
	const files = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
	await writeFile('dist/THIRD_PARTY_NOTICES.txt', await notices(files));
}

/** The licence texts of the packages that bundled files come from. */
async function notices(files) {
	const folders = files.map((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]);
	const texts = await Promise.all([...new Set(folders.filter(Boolean))].sort().map(notice));
	return ['This package contains code of the following packages.', ...texts].join('\n\n');
}

async function notice(folder) {
	const { name, version, license } = JSON.parse(
		await readFile(join(folder, 'package.json'), 'utf8'),
	);
	const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
	if (!file) throw new Error(`${name} is bundled but has no licence text`);
	const text = await readFile(join(folder, file), 'utf8');
	return `${'-'.repeat(72)}\n${name} ${version} (${license})\n\n${text.trim()}\n`;
}

exports.clean = clean;
exports.build = parallel(icons, codex, bundleLibraries);
exports.default = exports.build;

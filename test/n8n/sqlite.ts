import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { CommandFailed, npm, run } from './command';
import { Obstacle } from './obstacle';
import type { Report } from './report';
import type { RuntimeNode } from './runtime-node';

/** What node-gyp prints where a tool for compiling is missing. */
const missingTools: ReadonlyArray<readonly [RegExp, string]> = [
	[/find Python|Could not find any Python/i, 'Python 3'],
	[/not found: make|make: (?:command )?not found|ENOENT.*make/i, 'make'],
	[
		/\b(?:g\+\+|c\+\+|clang\+\+|gcc|cc): (?:No such file|(?:command )?not found)/i,
		'a C++ compiler',
	],
	[/find Visual Studio|xcode-select|No Xcode/i, "the platform's C++ build tools"],
];

/** The lines that say why, out of the much that node-gyp prints. */
function reasonIn(output: string): string {
	const lines = output.split('\n').map((line) => line.replace(/^npm (?:error|ERR!) /, ''));
	const telling = lines.filter((line) => /\berror:|fatal|\*\*\*|gyp ERR! stack Error/i.test(line));
	return (telling.length > 0 ? telling : lines).slice(-5).join('; ');
}

function obstacleFrom({ output }: CommandFailed): Obstacle {
	const missing = missingTools.filter(([sign]) => sign.test(output)).map(([, tool]) => tool);
	return new Obstacle(
		missing.length > 0
			? `n8n's database module sqlite3 must be compiled on this machine, but ${missing.join(' and ')} could not be found: install it and start again.`
			: `n8n's database module sqlite3 could not be compiled on this machine: ${reasonIn(output)}`,
	);
}

/**
 * Builds n8n's sqlite3 in an installed tree. It is the only package whose install script n8n
 * cannot do without, so the scripts of all others stay off.
 *
 * @throws Obstacle where a tool for compiling is missing or the build fails.
 */
export async function buildSqlite(
	folder: string,
	node: RuntimeNode,
	report: Report,
): Promise<void> {
	await report.during('Building the database module sqlite3', async () => {
		try {
			await npm(
				[
					'rebuild',
					'sqlite3',
					'--ignore-scripts=false',
					...(node.headers === undefined ? [] : [`--nodedir=${node.headers}`]),
				],
				{
					cwd: folder,
					env: { PATH: [dirname(node.binary), process.env.PATH ?? ''].join(delimiter) },
				},
			);
		} catch (error) {
			if (error instanceof CommandFailed) throw obstacleFrom(error);
			throw error;
		}
	});
	if (!existsSync(join(folder, 'node_modules', 'sqlite3', 'build', 'Release'))) {
		throw new Obstacle(
			"n8n's database module sqlite3 was not built, although npm reported no error.",
		);
	}
	await run(node.binary, ['-e', "require('sqlite3')"], { cwd: folder });
}

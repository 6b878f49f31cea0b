import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Lock {
	packages: Record<string, { version?: string; optional?: boolean }>;
}

const folder = join(__dirname, 'core-1');

function readLock(path: string): Lock {
	return JSON.parse(readFileSync(join(folder, path), 'utf8')) as Lock;
}

/** npm leaves a lock of what it really installed inside node_modules: it must agree with ours. */
function isInstalled(): boolean {
	if (!existsSync(join(folder, 'node_modules/.package-lock.json'))) return false;
	const installed = readLock('node_modules/.package-lock.json').packages;
	return Object.entries(readLock('package-lock.json').packages).every(
		([path, { version, optional }]) =>
			path === '' || optional === true || installed[path]?.version === version,
	);
}

/** Installs n8n-core 1.x beside the tests: it cannot share a node_modules folder with 2.x. */
export default function installSecondCore(): void {
	if (isInstalled()) return;
	process.stdout.write('Installing n8n-core 1.x for the engine tests…\n');
	execFileSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--no-progress'], {
		cwd: folder,
		stdio: 'inherit',
	});
}

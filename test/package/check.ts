import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describeContents } from './contents';
import { describeImports } from './imports';
import { installAsN8nDoes, installAsReadmeSays } from './install';
import { loadWithN8n } from './load';
import { packProject, unpack } from './pack';
import { scanSources, scanTarball } from './scan';

type Check = (name: string, run: () => Promise<string> | string) => Promise<void>;

const project = resolve(__dirname, '../..');

async function checkPackage(folder: string, check: Check): Promise<void> {
	const tarball = await packProject(project, folder);
	console.log(`Packed ${tarball.name} (${(tarball.size / 1000).toFixed(1)} kB):`);
	for (const { path, size } of tarball.files) {
		console.log(`  ${String(size).padStart(8)}  ${path}`);
	}

	const unpacked = await unpack(tarball.path, join(folder, 'unpacked'));
	await check('the tarball has what is meant to be published', () => describeContents(tarball));
	await check('the code loads nothing that n8n does not have', () => describeImports(unpacked));
	await check("n8n's own loader takes it, installed as n8n installs it", async () =>
		loadWithN8n(await installAsN8nDoes(tarball.path, join(folder, 'n8n'), project)),
	);
	await check("n8n's own loader takes it, installed by hand as the README says", async () =>
		loadWithN8n(await installAsReadmeSays(tarball.path, join(folder, 'by-hand'), project)),
	);
	await check("n8n's scanner accepts the sources", () => scanSources(project));
	await check("n8n's scanner accepts the tarball", () => scanTarball(unpacked));
}

async function main(): Promise<void> {
	let failed = 0;
	let passed = 0;
	const check: Check = async (name, run) => {
		try {
			console.log(`ok    ${name}: ${await run()}`);
			passed += 1;
		} catch (error) {
			console.log(`FAIL  ${name}: ${error instanceof Error ? error.message : String(error)}`);
			failed += 1;
		}
	};

	const folder = await mkdtemp(join(tmpdir(), 'n8n-nodes-medium-package-'));
	try {
		await checkPackage(folder, check);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
	console.log(`Package checks: ${passed} passed, ${failed} failed`);
	process.exitCode = failed === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});

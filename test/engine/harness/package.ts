import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { PackageDirectoryLoader } from 'n8n-core';
import type { ICredentialType, INodeType } from 'n8n-workflow';

import { withLogs } from './logs';

const root = resolve(__dirname, '../../..');

export const packageName = 'n8n-nodes-medium';
export const mediumType = `${packageName}.medium`;
export const mediumTriggerType = `${packageName}.mediumTrigger`;

export interface LoadedPackage {
	node: INodeType;
	trigger: INodeType;
	credentials: Record<string, ICredentialType>;
}

let loaded: Promise<LoadedPackage> | undefined;

async function load(): Promise<LoadedPackage> {
	if (!existsSync(join(root, 'dist/nodes/Medium/Medium.node.js'))) {
		throw new Error('The engine tests run the built node: run `npm run build` first.');
	}
	const loader = new PackageDirectoryLoader(root);
	await withLogs([], async () => await loader.loadAll());
	const getNode = (name: string): INodeType => {
		const { type } = loader.getNode(name);
		if ('nodeVersions' in type) throw new Error('A node uses light versioning, not node versions.');
		return type;
	};
	const [node, trigger] = [getNode('medium'), getNode('mediumTrigger')];
	const credentials = Object.fromEntries(
		Object.entries(loader.credentialTypes).map(([name, { type }]) => [name, type]),
	);
	return { node, trigger, credentials };
}

/**
 * Gives the built node and its credential types, loaded from `dist/` by n8n's own package loader.
 * The loader also adds what n8n adds to each declarative node, its *Request Options*.
 */
export async function loadPackage(): Promise<LoadedPackage> {
	loaded ??= load();
	return await loaded;
}

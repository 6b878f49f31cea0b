import { NodeHelpers } from 'n8n-workflow';
import type { ICredentialType, INodeProperties } from 'n8n-workflow';

import { oAuth2Api } from './oauth2-api';
import { loadPackage } from './package';

/** The credential types of one run, with what they inherit. */
export class CredentialTypes {
	constructor(private readonly types: Readonly<Record<string, ICredentialType>>) {}

	static async load(extra: Record<string, ICredentialType> = {}): Promise<CredentialTypes> {
		const own = Object.keys(extra).length > 0 ? extra : (await loadPackage()).credentials;
		return new CredentialTypes({ oAuth2Api, ...own });
	}

	getByName(name: string): ICredentialType {
		const type = this.types[name];
		if (type === undefined) throw new Error(`Unknown credential type: ${name}`);
		return type;
	}

	getParentTypes(name: string): string[] {
		const parents = this.types[name]?.extends ?? [];
		return [...parents, ...parents.flatMap((parent) => this.getParentTypes(parent))];
	}

	/** The fields of a credential type, those of its parents first, as n8n merges them. */
	getProperties(name: string): INodeProperties[] {
		const type = this.getByName(name);
		const merged: INodeProperties[] = [];
		for (const parent of type.extends ?? []) {
			NodeHelpers.mergeNodeProperties(merged, this.getProperties(parent));
		}
		NodeHelpers.mergeNodeProperties(merged, type.properties);
		return merged;
	}
}

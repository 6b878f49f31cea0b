import { LoadOptionsContext } from 'n8n-core';
import { Workflow } from 'n8n-workflow';
import type { INode, INodeParameters, INodePropertyOptions } from 'n8n-workflow';

import { createAdditionalData } from './additional-data';
import { CredentialTypes } from './credential-types';
import { CredentialsHelper } from './credentials-helper';
import type { StoredCredentials } from './credentials-helper';
import { createNodeTypes } from './node-types';
import { loadPackage, mediumType } from './package';

/** Fills a drop-down of the node in the editor, by the name of its `loadOptions` method. */
export async function loadOptions(
	method: string,
	parameters: INodeParameters,
	credentials: StoredCredentials,
): Promise<INodePropertyOptions[]> {
	const load = (await loadPackage()).node.methods?.loadOptions?.[method];
	if (load === undefined) throw new Error(`The node has no loadOptions method ${method}.`);
	const nodeTypes = await createNodeTypes();
	const helper = new CredentialsHelper(await CredentialTypes.load(), credentials, nodeTypes);
	const node: INode = {
		id: 'uuid-1234',
		name: 'Temp-Node',
		type: mediumType,
		typeVersion: 2,
		position: [0, 0],
		parameters,
		credentials: Object.fromEntries(
			Object.keys(credentials).map((type) => [type, { id: type, name: type }]),
		),
	};
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const additionalData = createAdditionalData(helper, '');
	additionalData.currentNodeParameters = parameters;
	const temporary = workflow.getNode(node.name) ?? node;
	const context = new LoadOptionsContext(workflow, temporary, additionalData, 'parameters');
	await workflow.expression.acquireIsolate();
	try {
		return await load.call(context);
	} finally {
		await workflow.expression.releaseIsolate();
	}
}

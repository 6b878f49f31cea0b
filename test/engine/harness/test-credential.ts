import { ExecuteContext, RoutingNode } from 'n8n-core';
import { createEmptyRunExecutionData, Workflow } from 'n8n-workflow';
import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	INode,
	INodeType,
} from 'n8n-workflow';

import { createAdditionalData } from './additional-data';
import { CredentialTypes } from './credential-types';
import { CredentialsHelper } from './credentials-helper';
import { createNodeTypes } from './node-types';
import { noOpType, stubNodes } from './stub-nodes';

export interface CredentialTestResult {
	status: 'OK' | 'Error';
	message: string;
}

interface HttpFailure {
	message: string;
	cause?: { code?: string; response?: { status: number; statusText?: string } };
}

/** The one field, with the test request as its routing, that n8n gives to its temporary node. */
function nodeTypeFor(type: string, request: ICredentialTestRequest['request']): INodeType {
	const { description } = stubNodes[noOpType] ?? {};
	if (description === undefined) throw new Error('The stub nodes lack a NoOp node.');
	return {
		description: {
			...description,
			credentials: [{ name: type, required: true }],
			properties: [
				{ displayName: 'Temp', name: 'temp', type: 'string', default: '', routing: { request } },
			],
		},
	};
}

function explain(error: HttpFailure, { rules }: ICredentialTestRequest): string {
	const response = error.cause?.response;
	if (response) {
		const rule = (rules ?? []).find(
			({ type, properties }) => type === 'responseCode' && properties.value === response.status,
		);
		if (rule) return rule.properties.message;
		return response.statusText || `Received HTTP status code: ${response.status}`;
	}
	return error.cause?.code ?? error.message;
}

/** The *Test* of a credential in the editor, as n8n's CredentialsTester runs a test request. */
export async function testCredential(
	type: string,
	stored: ICredentialDataDecryptedObject,
): Promise<CredentialTestResult> {
	const credentialTypes = await CredentialTypes.load();
	const { test } = credentialTypes.getByName(type);
	if (test === undefined) throw new Error(`The credential type ${type} has no test request.`);
	const nodeType = nodeTypeFor(type, test.request);
	const nodeTypes = await createNodeTypes({ [noOpType]: nodeType });
	const helper = new CredentialsHelper(credentialTypes, { [type]: stored }, nodeTypes);
	const node: INode = {
		id: 'temp',
		name: 'Temp-Node',
		type: noOpType,
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
		credentials: { [type]: { id: type, name: type } },
	};
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const additionalData = createAdditionalData(helper, '');
	const context = new ExecuteContext(
		workflow,
		node,
		additionalData,
		'internal',
		createEmptyRunExecutionData(),
		0,
		[],
		{ main: [[{ json: {} }]] },
		{ node, data: {}, source: null },
		[],
	);
	try {
		const data = await helper.applyDefaults(additionalData, stored, type, 'internal');
		const decrypted = { id: type, name: type, type, data };
		helper.getDecrypted = async () => await Promise.resolve(data);
		await workflow.expression.acquireIsolate();
		await new RoutingNode(context, nodeType, decrypted).runNode();
		return { status: 'OK', message: 'Connection successful!' };
	} catch (error) {
		return { status: 'Error', message: explain(error as HttpFailure, test) };
	} finally {
		await workflow.expression.releaseIsolate();
	}
}

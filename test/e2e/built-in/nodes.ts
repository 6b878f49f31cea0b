import type { INode, INodeParameters } from 'n8n-workflow';
import type { Execution, StoredCredential, WorkflowToCreate } from '../../n8n';
import {
	type Article,
	articles,
	chain,
	manualTrigger,
	medium,
	type Part,
	splitArticles,
} from '../kit/workflows';
import type { BuiltInStage } from './stage';

/** The two nodes: n8n's own, and this package's as its version 1. */
export const nodeTypes = {
	builtIn: 'n8n-nodes-base.medium',
	ours: 'n8n-nodes-medium.medium',
} as const;
export type Which = keyof typeof nodeTypes;

/** One of the two nodes, with the parameters as the built-in one stores them. */
export function mediumNode(
	which: Which,
	credential: StoredCredential,
	parameters: INodeParameters,
	settings?: Partial<INode>,
): Part {
	// The built-in node stores only what is not its default.
	const authentication = credential.type === 'mediumOAuth2Api' ? { authentication: 'oAuth2' } : {};
	const node = medium(credential, {}, settings);
	const type = nodeTypes[which];
	return { ...node, type, typeVersion: 1, parameters: { ...authentication, ...parameters } };
}

/** What the built-in node stores for a draft of each article. */
export const draft: INodeParameters = {
	title: '={{ $json.title }}',
	contentFormat: 'html',
	content: '={{ $json.text }}',
	additionalFields: { publishStatus: 'draft' },
};

export interface Posting {
	/** The stage's integration token by default. */
	credential?: StoredCredential;
	/** One article by default. */
	articles?: readonly Article[];
	/** In place of those that make a draft of each article, or besides them. */
	parameters?: INodeParameters;
	settings?: Partial<INode>;
	/** Nodes behind it. */
	behind?: readonly Part[];
}

/** A workflow that is run by hand and gives the articles to one of the two nodes. */
export function posting(
	{ credential }: Pick<BuiltInStage, 'credential'>,
	which: Which,
	{ parameters, settings, behind = [], ...how }: Posting,
): WorkflowToCreate {
	const body = { articles: how.articles ?? articles(1) };
	const given: Part = {
		name: 'Given',
		type: 'n8n-nodes-base.set',
		typeVersion: 3.4,
		parameters: { mode: 'raw', jsonOutput: JSON.stringify({ body }), options: {} },
	};
	const all = { ...draft, ...parameters };
	const node = mediumNode(which, how.credential ?? credential, all, settings);
	return chain('Post', [manualTrigger(), given, splitArticles(), node, ...behind]);
}

/** Runs one of the two nodes once. */
export async function post(
	stage: BuiltInStage,
	which: Which,
	how: Posting = {},
): Promise<Execution> {
	const { id } = await stage.client.createWorkflow(posting(stage, which, how));
	return await stage.client.runByHand(id);
}

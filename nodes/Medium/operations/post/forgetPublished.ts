import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { isTool } from '../../delivery/itemContext';
import { PublishedMemory } from '../../delivery/memory';
import { refuse } from './createIfNew';

/** `post.forgetPublished`: empties the memory of *Create If New* in this node. */
export async function forgetPublished(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	if (isTool(this)) return [refuse(this, 'This operation does not work as a tool of an AI agent')];
	await new PublishedMemory(this.helpers).forgetAll();
	return [[{ json: { forgotten: true }, pairedItem: { item: 0 } }]];
}

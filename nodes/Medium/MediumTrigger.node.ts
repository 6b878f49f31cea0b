import type { INodeType, INodeTypeDescription } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { poll } from './operations/trigger/poll';
import { triggerFields } from './resources/trigger';

export class MediumTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Medium Trigger',
		name: 'mediumTrigger',
		icon: { light: 'file:medium.svg', dark: 'file:medium.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["source"] }}',
		// n8n shows both nodes as one entry in its panel, with this description.
		description:
			'Publish posts to Medium: once and in order. Or start a workflow when a post is published.',
		defaults: { name: 'Medium Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		properties: triggerFields,
	};

	poll = poll;
}

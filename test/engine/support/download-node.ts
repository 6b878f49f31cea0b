import type { IExecuteFunctions, INode, INodeExecutionData, INodeType } from 'n8n-workflow';

const type = 'test.download';

/** A file that the node in front of Medium shall add to an item. */
export interface Download {
	field: string;
	fileName: string;
	bytes: Buffer;
}

/** Adds files to each item as *HTTP Request* does, so that n8n keeps them the way it is configured to. */
function download(filesOf: (itemIndex: number) => Download[]): INodeType {
	return {
		description: {
			displayName: 'Download',
			name: type,
			group: [],
			version: 1,
			description: '',
			defaults: { name: 'Download' },
			inputs: ['main'],
			outputs: ['main'],
			properties: [],
		},
		async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
			const items: INodeExecutionData[] = [];
			for (const [index, { json }] of this.getInputData().entries()) {
				const binary: INodeExecutionData['binary'] = {};
				for (const { field, fileName, bytes } of filesOf(index)) {
					binary[field] = await this.helpers.prepareBinaryData(bytes, fileName);
				}
				items.push({ json, binary, pairedItem: { item: index } });
			}
			return [items];
		},
	};
}

const node: INode = {
	id: 'download',
	name: 'Download',
	type,
	typeVersion: 1,
	position: [0, 100],
	parameters: {},
};

const to = (name: string) => [{ node: name, type: 'main' as const, index: 0 }];

/** `Articles → Download → Medium`: each article gets the files that `filesOf` gives for it. */
export function withDownloads(filesOf: (itemIndex: number) => Download[]) {
	return {
		nodes: [node],
		nodeTypes: { [type]: download(filesOf) },
		connections: {
			Articles: { main: [to('Download')] },
			Download: { main: [to('Medium')] },
		},
	};
}

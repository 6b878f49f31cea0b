import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { INodeParameters } from 'n8n-workflow';
import type { Execution, Line } from '../../n8n';
import type { Stage } from '../kit/stage';
import { chain, medium, webhook } from '../kit/workflows';

/** Where n8n keeps files: inside the items, in a folder, or in its database. */
export type FileStore = 'default' | 'filesystem' | 'database';

/** The store that n8n chooses by itself, and the others that it has. */
export const fileStores: Readonly<Record<Line, readonly [FileStore, ...FileStore[]]>> = {
	1: ['default', 'filesystem'],
	2: ['filesystem', 'database', 'default'],
};

/** How a workflow of n8n 2 hands files on: beside the JSON of an item or in it. n8n 1 knows the first only. */
export type BinaryMode = 'separate' | 'combined';

export function environmentOf(store: FileStore): NodeJS.ProcessEnv {
	return { N8N_DEFAULT_BINARY_DATA_MODE: store };
}

export interface Photo {
	/** The form's field, and then the item's. */
	field: string;
	fileName: string;
	bytes: Buffer;
	md5: string;
}

const pngHead = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

/** A PNG of a megabyte, like no other. */
export function photo(field: string): Photo {
	const bytes = Buffer.concat([pngHead, randomBytes(1_000_000)]);
	const md5 = createHash('md5').update(bytes).digest('hex');
	return { field, fileName: `${field}.png`, bytes, md5 };
}

/** Sends photos to a production webhook, as a form on a web page does, and on to the Medium node. */
export async function sendPhotos(
	{ client, credential }: Stage,
	photos: readonly Photo[],
	parameters: INodeParameters,
	binaryMode: BinaryMode,
): Promise<Execution> {
	const path = randomUUID();
	const workflow = chain('Photos', [webhook(path), medium(credential, parameters)]);
	const { id } = await client.createWorkflow({
		...workflow,
		settings: { ...workflow.settings, ...(binaryMode === 'combined' && { binaryMode }) },
	});
	await client.activate(id);
	const form = new FormData();
	for (const { field, fileName, bytes } of photos) {
		form.set(field, new Blob([new Uint8Array(bytes)], { type: 'image/png' }), fileName);
	}
	await client.callWebhook(path, form);
	await client.deactivate(id);
	const [latest] = await client.listExecutions(id);
	if (latest === undefined) throw new Error('The workflow has no execution.');
	return await client.untilEnded(latest.id);
}

/** Where the file of a field was kept in an execution, by what its item says. */
export function keptIn(execution: Execution, field: string): { store: string; mode: BinaryMode } {
	const run = execution.data.resultData.runData.Webhook?.at(-1);
	const item = run?.data?.main?.[0]?.[0];
	const inJson: unknown = item?.json._files;
	const file: unknown = item?.binary?.[field] ?? Reflect.get(Object(inJson), field);
	const id: unknown = Reflect.get(Object(file), 'id');
	const store = typeof id === 'string' ? id.replace(/(-v\d+)?:.*/, '') : 'default';
	return { store, mode: item?.binary?.[field] === undefined ? 'combined' : 'separate' };
}

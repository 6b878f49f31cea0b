import { Container } from '@n8n/di';
import { BinaryDataConfig, BinaryDataService } from 'n8n-core';

/** Where n8n keeps the files of items: inside the item (`default`), or in a folder. */
export type BinaryDataMode = 'default' | 'filesystem';

/**
 * Lets n8n keep the files of all items from now on as `N8N_DEFAULT_BINARY_DATA_MODE` would have it. n8n does the same
 * when it starts (initBinaryDataService of its commands).
 * @param folder where the files are written in file-system mode
 */
export async function keepFilesIn(mode: BinaryDataMode, folder: string): Promise<void> {
	const config = Container.get(BinaryDataConfig);
	config.mode = mode;
	config.localStoragePath = folder;
	await Container.get(BinaryDataService).init();
}

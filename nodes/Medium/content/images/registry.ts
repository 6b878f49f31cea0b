import type { Element } from '../libraries';
import type { FileOfItem, ImageRegistry, LocalImage, OnImageFailure } from '../types';

/** Owner: C3. */
export class Images implements ImageRegistry {
	readonly found: LocalImage[] = [];

	constructor(
		readonly files: readonly FileOfItem[],
		readonly onFailure: OnImageFailure,
	) {}

	idOf(_image: Element): string | undefined {
		return undefined;
	}

	has(_reference: string): boolean {
		return false;
	}

	check(): void {}
}

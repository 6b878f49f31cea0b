import type { SandboxImage } from '../types';

const maxBytesKept = 64 * 1024 * 1024;

/** Uploaded images, in order; the bytes of the oldest are let go when there are too many. */
export class Images {
	readonly list: SandboxImage[] = [];
	private bytesKept = 0;

	add(image: SandboxImage): void {
		this.list.push(image);
		this.bytesKept += image.bytes?.length ?? 0;
		for (const oldest of this.list) {
			if (this.bytesKept <= maxBytesKept) return;
			this.bytesKept -= oldest.bytes?.length ?? 0;
			delete oldest.bytes;
		}
	}

	get(md5: string): SandboxImage | undefined {
		return this.list.findLast((image) => image.md5 === md5);
	}

	reset(): void {
		this.list.length = 0;
		this.bytesKept = 0;
	}
}

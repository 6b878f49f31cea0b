import type { SandboxPost } from '../types';

/** What was posted, in order of creation. */
export class Posts {
	readonly list: SandboxPost[] = [];

	add(post: SandboxPost): void {
		this.list.push(post);
	}

	get(id: string): SandboxPost | undefined {
		return this.list.find((post) => post.id === id);
	}

	reset(): void {
		this.list.length = 0;
	}
}

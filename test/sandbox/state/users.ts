import { hexId } from './ids';
import type { SandboxUser } from '../types';

/** The accounts of the sandbox. */
export class Users {
	private readonly byId = new Map<string, SandboxUser>();

	constructor(private readonly origin: string) {}

	add(given: Partial<SandboxUser> = {}): SandboxUser {
		const username = given.username ?? (this.byId.size === 0 ? 'ada' : `user${this.byId.size}`);
		const user: SandboxUser = {
			id: hexId(35),
			name: this.byId.size === 0 ? 'Ada Sandström' : `User ${this.byId.size}`,
			url: `${this.origin}/@${username}`,
			imageUrl: `${this.origin}/avatars/${encodeURIComponent(username)}.svg`,
			...given,
			username,
		};
		this.byId.set(user.id, user);
		return user;
	}

	get(id: string): SandboxUser | undefined {
		return this.byId.get(id);
	}

	all(): SandboxUser[] {
		return [...this.byId.values()];
	}
}

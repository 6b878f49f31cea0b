import { hexId } from './ids';
import { slug } from './slug';
import type { NewPublication, SandboxPublication, SandboxUser } from '../types';

export type Role = 'editor' | 'writer';

export interface Contributor {
	publicationId: string;
	userId: string;
	role: Role;
}

/** The publications of the sandbox and who may do what in them. */
export class Publications {
	private readonly byId = new Map<string, SandboxPublication>();

	constructor(private readonly origin: string) {}

	add(given: NewPublication = {}): SandboxPublication {
		const id = given.id ?? hexId(12);
		const name = given.name ?? `Publication ${this.byId.size + 1}`;
		const publication: SandboxPublication = {
			description: `What ${name} is about`,
			url: `${this.origin}/publications/${slug(name)}-${encodeURIComponent(id)}`,
			imageUrl: `${this.origin}/avatars/${slug(name)}.svg`,
			editors: [],
			writers: [],
			followers: [],
			...given,
			id,
			name,
		};
		this.byId.set(id, publication);
		return publication;
	}

	get(id: string): SandboxPublication | undefined {
		return this.byId.get(id);
	}

	all(): SandboxPublication[] {
		return [...this.byId.values()];
	}

	/** Those the user writes for, edits or merely follows. */
	of(user: SandboxUser): SandboxPublication[] {
		return this.all().filter(({ editors, writers, followers }) =>
			[...editors, ...writers, ...followers].some(({ id }) => id === user.id),
		);
	}
}

/** One entry for each role: who writes and edits is listed twice, as Medium does. */
export function contributorsOf({ id, editors, writers }: SandboxPublication): Contributor[] {
	const as = (role: Role) => (user: SandboxUser) => ({ publicationId: id, userId: user.id, role });
	return [...writers.map(as('writer')), ...editors.map(as('editor'))];
}

/** The higher of the user's roles; undefined for somebody who may not post here. */
export function roleIn(publication: SandboxPublication, user: SandboxUser): Role | undefined {
	const isUser = ({ id }: SandboxUser) => id === user.id;
	if (publication.editors.some(isUser)) return 'editor';
	return publication.writers.some(isUser) ? 'writer' : undefined;
}

import type { Sandbox } from './types';

/** What somebody who tries the sandbox finds in the lists: a publication for each thing the account can be in it. */
export const somePublications = {
	editor: 'Harbour Notes',
	writer: 'Slow Travel',
	follower: 'Tea Weekly',
} as const;

export function addSomePublications({ addPublication, user }: Sandbox): void {
	addPublication({ name: somePublications.editor, editors: [user] });
	addPublication({ name: somePublications.writer, writers: [user] });
	addPublication({ name: somePublications.follower, followers: [user] });
}

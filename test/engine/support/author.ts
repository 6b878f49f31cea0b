import { randomBytes } from 'node:crypto';

import type { FaultRule, LoggedRequest, Sandbox, SandboxPost, SandboxUser } from '../../sandbox';
import type { StoredCredentials } from '../harness';
import { tokenCredential } from './credentials';

/** A user of the sandbox with their own path, so that many runs can use one sandbox at the same time. */
export interface Author {
	user: SandboxUser;
	credentials: StoredCredentials;
	/** Lets the POSTs of this author, and of nobody else, go wrong. */
	misbehave(rule: Omit<FaultRule, 'on'>): void;
	posts(): SandboxPost[];
	/** The POSTs of this author that reached the sandbox. */
	attempts(): LoggedRequest[];
}

export function newAuthor(sandbox: Sandbox): Author {
	const user = sandbox.addUser({ username: `author-${randomBytes(6).toString('hex')}` });
	const path = `/users/${user.id}/posts`;
	return {
		user,
		credentials: tokenCredential(sandbox, sandbox.issueToken({ user })),
		misbehave: (rule) =>
			sandbox.misbehave({ ...rule, on: { method: 'POST', path: new RegExp(`${path}$`) } }),
		posts: () => sandbox.posts.filter(({ authorId }) => authorId === user.id),
		attempts: () => sandbox.requests.filter((request) => request.path.endsWith(path)),
	};
}

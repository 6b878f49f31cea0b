import { authenticate } from './authenticate';
import { forbidden, notFound } from './errors';
import type { Handler } from './types';
import type { World } from '../state/world';
import type { SandboxUser } from '../types';

/** `GET /v1/me` */
export const getMe: Handler = (world, request) => {
	const { id, username, name, url, imageUrl } = authenticate(world, request, 'basicProfile');
	return { status: 200, body: { data: { id, username, name, url, imageUrl } } };
};

/** `GET /v1/users/{userId}/publications`: also those that the user merely follows. */
export const getPublications: Handler = (world, request, userId) => {
	const user = authenticate(world, request, 'listPublications');
	mustBeSelf(world, user, userId);
	const data = world.publications
		.of(user)
		.map(({ id, name, description, url, imageUrl }) => ({ id, name, description, url, imageUrl }));
	return { status: 200, body: { data } };
};

/** @throws ApiError 404 when nobody has the id, 403 when somebody else has it. */
export function mustBeSelf(world: World, user: SandboxUser, id: string): void {
	if (id === user.id) return;
	if (!world.users.get(id)) throw notFound('User');
	throw forbidden('The token belongs to another user.');
}

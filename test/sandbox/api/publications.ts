import { authenticate } from './authenticate';
import { notFound } from './errors';
import { contributorsOf } from '../state/publications';
import type { Handler } from './types';
import type { World } from '../state/world';
import type { SandboxPublication } from '../types';

/** `GET /v1/publications/{publicationId}/contributors`; the scope is the one `medium-sdk` names. */
export const getContributors: Handler = (world, request, id) => {
	authenticate(world, request, 'basicProfile');
	return { status: 200, body: { data: contributorsOf(findPublication(world, id)) } };
};

/** @throws ApiError 404 */
export function findPublication(world: World, id: string): SandboxPublication {
	const publication = world.publications.get(id);
	if (!publication) throw notFound('Publication');
	return publication;
}

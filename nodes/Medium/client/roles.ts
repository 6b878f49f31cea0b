export type Role = 'editor' | 'writer' | 'none';

/** More requests at once would look like an attack. */
const atOnce = 5;

/**
 * The role of a user in each of the publications.
 * @param getContributors answers `GET /publications/{id}/contributors`, or `undefined` where the role shall stay
 * unknown: the publication then has no entry. What it throws is thrown on.
 */
export async function findRoles(
	publicationIds: string[],
	userId: string,
	getContributors: (url: string) => Promise<Array<Record<string, unknown>> | undefined>,
): Promise<Map<string, Role>> {
	const roles = new Map<string, Role>();
	for (let start = 0; start < publicationIds.length; start += atOnce) {
		await Promise.all(
			publicationIds.slice(start, start + atOnce).map(async (id) => {
				const contributors = await getContributors(
					`/publications/${encodeURIComponent(id)}/contributors`,
				);
				if (contributors) roles.set(id, highestRole(contributors, userId));
			}),
		);
	}
	return roles;
}

/** The same user may appear twice, as a writer and as an editor. */
function highestRole(contributors: Array<Record<string, unknown>>, userId: string): Role {
	const own = contributors.filter((entry) => entry.userId === userId);
	if (own.some(({ role }) => role === 'editor')) return 'editor';
	return own.some(({ role }) => role === 'writer') ? 'writer' : 'none';
}

/** The ID of a publication as Medium lists it. */
export function idOf({ id }: Record<string, unknown>): string {
	return typeof id === 'string' ? id : '';
}

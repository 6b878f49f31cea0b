import { MediumOAuth2Api } from '../../../credentials/MediumOAuth2Api.credentials';
import { allFields, choicesOf, face, fieldShown, fieldsOffered } from './face';

/** The values in Medium's API documentation, 3.2. Posts. Copied from there by hand, not from the code. */
const documented = {
	contentFormat: ['html', 'markdown'],
	license: [
		'all-rights-reserved',
		'cc-40-by',
		'cc-40-by-sa',
		'cc-40-by-nd',
		'cc-40-by-nc',
		'cc-40-by-nc-nd',
		'cc-40-by-nc-sa',
		'cc-40-zero',
		'public-domain',
	],
	publishStatus: ['public', 'draft', 'unlisted'],
};

describe('the values that Medium documents', () => {
	it.each(Object.entries(documented))('are exactly the choices of %s', (name, values) => {
		const fields = allFields.filter(({ field }) => field.name === name);

		expect(fields.length).toBeGreaterThan(0);
		for (const { field } of fields) {
			const offered = choicesOf(field).map(({ value }) => value);
			expect(offered.sort()).toEqual([...values].sort());
		}
	});

	it('have a field each in a post', () => {
		const withFields = [1, 2].map((version) => {
			const shown = ['title', 'contentFormat', 'content', 'publishStatus'].filter((name) =>
				fieldShown(name, version, 'post', 'create'),
			);
			const collection = fieldShown('additionalFields', version, 'post', 'create');
			const optional = collection ? fieldsOffered(collection, version) : [];
			// Medium has no field for the subtitle: the node puts it into the content.
			const names = optional.map(({ name }) => name).filter((name) => name !== 'subtitle');
			return [...shown, ...names].sort();
		});

		const everyField = [
			'canonicalUrl',
			'content',
			'contentFormat',
			'license',
			'notifyFollowers',
			'publishStatus',
			'tags',
			'title',
		];
		expect(withFields).toEqual([everyField, everyField]);
	});

	it('are sent under the names that Medium documents', () => {
		const additional = allFields.filter(({ path }) => path.startsWith('additionalFields.'));
		const direct = allFields.filter(({ path }) => /^(title|content|contentFormat)$/.test(path));

		for (const { field } of [...additional, ...direct]) {
			expect(field.routing?.send).toMatchObject({ type: 'body', property: field.name });
		}
	});

	it('limit a title to 100 characters, and a tag to 25, of which three are kept', () => {
		const descriptionOf = (path: string) =>
			allFields.find((placed) => placed.path === path)?.field.description;

		expect(descriptionOf('title')).toMatch(/\b100 characters\b/);
		expect(descriptionOf('additionalFields.tags')).toMatch(/\b25 characters\b.*\bfirst three\b/);
	});

	it('name the scopes that a connection asks for, separated by commas', () => {
		const scope = new MediumOAuth2Api().properties.find(({ name }) => name === 'scope');

		expect(scope?.default).toContain('basicProfile,publishPost,listPublications');
	});
});

describe('the publish status', () => {
	it('is always visible in version 2, and a draft unless the user says otherwise', () => {
		expect(fieldShown('publishStatus', 2, 'post', 'create')?.default).toBe('draft');
	});

	it('is an additional field in version 1, as in the built-in node', () => {
		const collection = fieldShown('additionalFields', 1, 'post', 'create');
		const names = collection ? fieldsOffered(collection, 1).map(({ name }) => name) : [];

		expect(fieldShown('publishStatus', 1, 'post', 'create')).toBeUndefined();
		expect(names).toContain('publishStatus');
	});

	it('belongs to two versions, of which new workflows get the second', () => {
		expect(face.version).toEqual([1, 2]);
		expect(face.defaultVersion).toBe(2);
	});
});

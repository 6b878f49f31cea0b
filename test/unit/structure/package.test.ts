import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { MediumApi } from '../../../credentials/MediumApi.credentials';
import { MediumOAuth2Api } from '../../../credentials/MediumOAuth2Api.credentials';
import { MediumTrigger } from '../../../nodes/Medium/MediumTrigger.node';
import { allFields, choicesOf, face } from './face';

const project = resolve(__dirname, '../../..');
const manifestShape = z.object({
	name: z.string(),
	dependencies: z.record(z.string()).optional(),
	peerDependencies: z.record(z.string()),
	n8n: z.object({ nodes: z.array(z.string()), credentials: z.array(z.string()) }),
});
const codexShape = z.object({
	node: z.string(),
	categories: z.array(z.string()),
	alias: z.array(z.string()),
	resources: z.object({
		credentialDocumentation: z.array(z.object({ url: z.string().url() })),
		primaryDocumentation: z.array(z.object({ url: z.string().url() })),
	}),
});

const triggerCodexShape = codexShape.extend({
	resources: z.object({ primaryDocumentation: z.array(z.object({ url: z.string().url() })) }),
});

const read = (path: string): unknown => JSON.parse(readFileSync(join(project, path), 'utf8'));
const manifest = manifestShape.parse(read('package.json'));
const codex = codexShape.parse(read('nodes/Medium/Medium.node.json'));
const trigger = new MediumTrigger().description;
const credentials = [new MediumApi(), new MediumOAuth2Api()];

/** The files an icon names, as paths in the project. */
function iconFiles(icon: unknown, folder: string): string[] {
	const { light, dark } = z.object({ light: z.string(), dark: z.string() }).parse(icon);
	return [light, dark].map((address) => join(project, folder, address.replace(/^file:/, '')));
}

describe('the package', () => {
	it('names a source file for everything that n8n is to load', () => {
		const sources = [...manifest.n8n.nodes, ...manifest.n8n.credentials].map((path) =>
			path.replace(/^dist\//, '').replace(/\.js$/, '.ts'),
		);

		expect(sources.filter((path) => !existsSync(join(project, path)))).toEqual([]);
	});

	it('needs nothing at run time but the n8n-workflow that n8n brings', () => {
		expect(manifest.dependencies ?? {}).toEqual({});
		expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
	});

	it('has a codex that belongs to its node', () => {
		expect(codex.node).toBe(`${manifest.name}.${face.name}`);
		expect(codex.categories.length).toBeGreaterThan(0);
		expect(codex.alias).toContain('medium');
		expect(codex.resources.primaryDocumentation.length).toBeGreaterThan(0);
		expect(codex.resources.credentialDocumentation.length).toBeGreaterThan(0);
	});

	it('has icons for light and dark themes that differ', () => {
		for (const files of [
			iconFiles(face.icon, 'nodes/Medium'),
			iconFiles(trigger.icon, 'nodes/Medium'),
			...credentials.map(({ icon }) => iconFiles(icon, 'credentials')),
		]) {
			const [light, dark] = files.map((file) => readFileSync(file, 'utf8'));
			expect(light).toContain('<svg');
			expect(dark).toContain('<svg');
			expect(light).not.toBe(dark);
		}
	});
});

describe('the trigger', () => {
	it('polls, and asks for no credential', () => {
		expect(trigger.polling).toBe(true);
		expect(trigger.group).toEqual(['trigger']);
		expect(trigger.credentials ?? []).toEqual([]);
	});

	it('has a codex that belongs to it', () => {
		const own = triggerCodexShape.parse(read('nodes/Medium/MediumTrigger.node.json'));

		expect(own.node).toBe(`${manifest.name}.${trigger.name}`);
		expect(own.alias).toContain('medium');
		expect(own.resources.primaryDocumentation.length).toBeGreaterThan(0);
	});

	it('has the fields of Get Many, and options in alphabetical order', () => {
		const [options] = trigger.properties.filter(({ name }) => name === 'options');
		const titles = (options?.options ?? []).map((option) =>
			'displayName' in option ? option.displayName : '',
		);

		expect(trigger.properties.map(({ name }) => name)).toEqual([
			'source',
			'user',
			'publicationName',
			'tag',
			'feedUrl',
			'options',
		]);
		expect(titles).toEqual([...titles].sort());
	});
});

describe('the node', () => {
	it('sets no Content-Type by default, which would break the upload of images', () => {
		const defaults = Object.keys(face.requestDefaults?.headers ?? {});
		const ofOperations = allFields
			.flatMap(({ field }) => choicesOf(field))
			.flatMap(({ routing }) => Object.keys(routing?.request?.headers ?? {}));

		const names = [...defaults, ...ofOperations].map((name) => name.toLowerCase());
		expect(names).toContain('accept');
		expect(names).not.toContain('content-type');
	});

	it('follows no redirect, which would take the token to another host', () => {
		expect(face.requestDefaults?.disableFollowRedirect).toBe(true);
		for (const { test } of credentials) expect(test.request.disableFollowRedirect).toBe(true);
	});

	it('is usable as a tool, and says to agents that a post cannot be undone', () => {
		expect(face.usableAsTool).toBe(true);
		expect(face.description).toMatch(/cannot be undone/);
	});

	it('is declarative: n8n runs it without code of its own', () => {
		expect(face.requestDefaults?.baseURL).toBeDefined();
		expect(face.properties.some(({ name }) => name === 'operation')).toBe(true);
	});
});

describe('the credentials', () => {
	it('have the names and fields of the built-in node, so that stored ones keep working', () => {
		expect(credentials.map(({ name }) => name)).toEqual(['mediumApi', 'mediumOAuth2Api']);
		const [ofToken, ofOAuth2] = credentials.map(({ properties }) =>
			properties.map(({ name }) => name),
		);

		expect(ofToken).toContain('accessToken');
		expect(ofOAuth2).toEqual(
			expect.arrayContaining([
				'grantType',
				'authUrl',
				'accessTokenUrl',
				'scope',
				'clientId',
				'clientSecret',
				'authQueryParameters',
				'authentication',
			]),
		);
	});

	it('are all that the node asks for, and both serve it', () => {
		const asked = [...new Set((face.credentials ?? []).map(({ name }) => name))];

		expect(asked).toEqual(credentials.map(({ name }) => name));
	});

	it('hide every secret, link to their documentation, and are tested by GET /me', () => {
		for (const { documentationUrl, properties, test } of credentials) {
			const secrets = properties.filter(({ name }) => /^(accessToken|clientSecret)$/.test(name));

			expect(secrets.length).toBeGreaterThan(0);
			for (const { typeOptions } of secrets) expect(typeOptions?.password).toBe(true);
			expect(documentationUrl).toMatch(/^https:\/\//);
			expect(test.request).toMatchObject({ url: '/me' });
			expect(test.request.method ?? 'GET').toBe('GET');
		}
	});
});

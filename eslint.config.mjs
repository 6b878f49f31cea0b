import { builtinModules } from 'node:module';
import js from '@eslint/js';
import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import { defineConfig, globalIgnores } from 'eslint/config';
import n8nNodesBase from 'eslint-plugin-n8n-nodes-base';
import tseslint from 'typescript-eslint';

/** What each folder of nodes/Medium may import of the others. `isRecord` is for all; the rest is refused, types too. */
const mayImport = {
	errors: [],
	client: ['errors'],
	content: ['errors/inputError'],
	feeds: ['errors/inputError', 'errors/feedError'],
	preview: ['content', 'errors/inputError'],
	delivery: ['client', 'errors'],
	methods: ['client', 'errors'],
	operations: ['client', 'content', 'delivery', 'errors', 'feeds', 'preview'],
	resources: ['content/enums', 'operations'],
};
const pure = ['content', 'feeds', 'preview'];

// n8n allows community nodes one module of Node.js: `crypto`. axios is for the tests only.
const modules = [
	'axios',
	...builtinModules.filter((name) => name !== 'crypto' && !/^_/.test(name)),
];
const notShipped = {
	regex: `^(?:node:(?!crypto$)|(?:${modules.join('|').replaceAll('/', '\\/')})(?:\\/|$))`,
	message:
		"n8n sends the requests (this.helpers); of Node's own modules only crypto may be loaded.",
};

function importRule(folder) {
	const others = [...mayImport[folder], folder].map((name) => `${name}(?:\\/|$)`).join('|');
	const upwards = {
		regex: `^(?:\\.\\.\\/)+(?!${others})(?:${Object.keys(mayImport).join('|')})(?:\\/|$)`,
		message: `${folder}/ may import only: ${[...mayImport[folder], 'isRecord'].join(', ')}.`,
	};
	const n8n = { regex: '^n8n-workflow', message: `${folder}/ is pure: it knows nothing of n8n.` };
	const patterns = [notShipped, upwards, ...(pure.includes(folder) ? [n8n] : [])];
	return {
		files: [`nodes/Medium/${folder}/**/*.ts`],
		rules: { 'no-restricted-imports': ['error', { patterns }] },
	};
}

/** A warning would be overlooked: what n8n's plugin only warns about fails here as well. */
const { plugins, rules } = n8nCommunityNodesPlugin.configs.recommended;
const communityNodes = {
	plugins,
	rules: Object.fromEntries(Object.keys(rules).map((name) => [name, 'error'])),
};

const noCastThroughUnknown = {
	selector: 'TSAsExpression > TSAsExpression > TSUnknownKeyword',
	message: 'A cast through unknown hides a type error: narrow the value instead.',
};
const noDynamicImport = {
	// `no-restricted-imports` does not look at `import('…')`.
	selector: `ImportExpression[source.value=/${notShipped.regex}/]`,
	message: notShipped.message,
};
// Node's test runner awaits its tests itself.
const nodeTests = {
	from: 'package',
	package: 'node:test',
	name: ['after', 'before', 'describe', 'it', 'suite', 'test'],
};

export default defineConfig(
	globalIgnores(['dist/', 'coverage/', '.n8n-runtime/']),
	{ linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
	{ files: ['**/*.{js,mjs}'], extends: [js.configs.recommended] },
	{ files: ['**/*.js'], languageOptions: { sourceType: 'commonjs' } },
	{
		files: ['**/*.ts'],
		extends: [js.configs.recommended, tseslint.configs.recommended],
		languageOptions: { parserOptions: { projectService: true } },
		rules: {
			'max-lines': ['error', { max: 250 }],
			'no-restricted-syntax': ['error', noCastThroughUnknown],
			'@typescript-eslint/await-thenable': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: [nodeTests] }],
			'@typescript-eslint/no-misused-promises': 'error',
			'@typescript-eslint/no-non-null-assertion': 'error',
			// Some signatures (Express's error handlers) have parameters that are not needed.
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
		},
	},
	{
		files: ['nodes/**/*.ts', 'credentials/**/*.ts'],
		extends: [tseslint.configs.recommendedTypeChecked, communityNodes],
		plugins: { 'n8n-nodes-base': n8nNodesBase },
		rules: {
			'max-lines': ['error', { max: 200 }],
			'no-console': 'error',
			'no-restricted-imports': ['error', { patterns: [notShipped] }],
			'no-restricted-syntax': ['error', noCastThroughUnknown, noDynamicImport],
		},
	},
	...Object.keys(mayImport).map(importRule),

	// The rules that are off below are exactly those that n8n's own configuration switches off
	// (@n8n/node-cli, src/configs/eslint.ts; @n8n/scan-community-package holds the same list).
	{
		files: ['credentials/**/*.ts'],
		rules: {
			...n8nNodesBase.configs.credentials.rules,
			// For nodes inside n8n the documentation URL is a camel-cased slug; a community node has a real URL.
			'n8n-nodes-base/cred-class-field-documentation-url-miscased': 'off',
			// @n8n/community-nodes/credential-password-field checks the same, more accurately.
			'n8n-nodes-base/cred-class-field-type-options-password-missing': 'off',
		},
	},
	{
		files: ['nodes/**/*.ts'],
		rules: {
			...n8nNodesBase.configs.nodes.rules,
			// Both demand the string 'main', where NodeConnectionTypes.Main is wanted today.
			'n8n-nodes-base/node-class-description-inputs-wrong-regular-node': 'off',
			'n8n-nodes-base/node-class-description-outputs-wrong': 'off',
			// An API can have a maximum, so a field may state one.
			'n8n-nodes-base/node-param-type-options-max-value-present': 'off',
		},
	},
	{
		// n8n's rules walk an object expression, which the TypeScript parser makes of JSON.
		files: ['package.json', 'nodes/**/*.node.json'],
		extends: [communityNodes],
		languageOptions: {
			parser: tseslint.parser,
			parserOptions: { extraFileExtensions: ['.json'] },
		},
	},
	{
		files: ['package.json'],
		plugins: { 'n8n-nodes-base': n8nNodesBase },
		rules: n8nNodesBase.configs.community.rules,
	},
);

import { builtinModules } from 'node:module';
import js from '@eslint/js';
import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import { defineConfig, globalIgnores } from 'eslint/config';
import n8nNodesBase from 'eslint-plugin-n8n-nodes-base';
import tseslint from 'typescript-eslint';

const shipped = ['nodes/**/*.ts', 'credentials/**/*.ts'];

/** A warning would be overlooked: what n8n's plugin only warns about fails here as well. */
function asErrors(rules) {
	return Object.fromEntries(Object.keys(rules).map((name) => [name, 'error']));
}

const communityNodes = {
	plugins: n8nCommunityNodesPlugin.configs.recommended.plugins,
	rules: asErrors(n8nCommunityNodesPlugin.configs.recommended.rules),
};

// `crypto` is the one module of Node that n8n allows community nodes to load, on n8n Cloud too.
// axios is a devDependency for the tests only, and n8n's own rule lets devDependencies pass.
const refusedModules = [
	'axios',
	...builtinModules.filter((name) => name !== 'crypto' && !name.startsWith('_')),
].map((name) => name.replaceAll('/', '\\/'));
const refusedModule = `^(?:node:(?!crypto$)|(?:${refusedModules.join('|')})(?:\\/|$))`;
const refusedModuleReason =
	"n8n sends the requests (this.helpers); of Node's own modules only crypto may be loaded.";

/** What `no-restricted-imports` refuses in shipped code; a folder can refuse more, never less. */
function restrictedImports(...more) {
	return ['error', { patterns: [{ regex: refusedModule, message: refusedModuleReason }, ...more] }];
}

const noCastThroughUnknown = {
	selector: 'TSAsExpression > TSAsExpression > TSUnknownKeyword',
	message: 'A cast through unknown hides a type error: narrow the value instead.',
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
			'@typescript-eslint/no-floating-promises': [
				'error',
				{
					// Node's test runner awaits its tests itself.
					allowForKnownSafeCalls: [
						{
							from: 'package',
							package: 'node:test',
							name: ['after', 'before', 'describe', 'it', 'suite', 'test'],
						},
					],
				},
			],
			'@typescript-eslint/no-misused-promises': 'error',
			'@typescript-eslint/no-non-null-assertion': 'error',
			// Some signatures (Express's error handlers) have parameters that are not needed.
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
		},
	},

	{
		files: shipped,
		extends: [tseslint.configs.recommendedTypeChecked, communityNodes],
		plugins: { 'n8n-nodes-base': n8nNodesBase },
		rules: {
			'no-console': 'error',
			'no-restricted-imports': restrictedImports(),
			'no-restricted-syntax': [
				'error',
				noCastThroughUnknown,
				{
					// `no-restricted-imports` does not look at `import('…')`.
					selector: `ImportExpression[source.value=/${refusedModule}/]`,
					message: refusedModuleReason,
				},
			],
		},
	},

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
		files: ['nodes/Medium/content/**/*.ts'],
		rules: {
			'no-restricted-imports': restrictedImports({
				regex: '^n8n-workflow|\\/(?:delivery|methods|resources)(?:\\/|$)',
				message: 'content/ holds pure functions: it knows nothing of n8n and sends nothing.',
			}),
		},
	},
	{
		files: ['nodes/Medium/delivery/**/*.ts'],
		rules: {
			'no-restricted-imports': restrictedImports({
				regex: '\\/(?:methods|resources)(?:\\/|$)',
				message: 'delivery/ sends what it is given: it knows nothing of fields.',
			}),
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

const typescript = { '^.+\\.ts$': 'ts-jest' };

const engine = {
	testMatch: ['<rootDir>/test/engine/**/*.test.ts'],
	testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/engine/memory/'],
	modulePathIgnorePatterns: [
		'<rootDir>/test/n8n/',
		'<rootDir>/.n8n-runtime/',
		'<rootDir>/test/engine/core-1/',
	],
	transform: typescript,
	setupFilesAfterEnv: ['<rootDir>/test/engine/setup.ts'],
};

/** The same tests on n8n-core 1.x. Node and core must load one copy of n8n-workflow. */
const onLine1 = {
	modulePathIgnorePatterns: ['<rootDir>/test/n8n/', '<rootDir>/.n8n-runtime/'],
	globalSetup: '<rootDir>/test/engine/global-setup.ts',
	moduleNameMapper: {
		'^(n8n-core|n8n-workflow|@n8n/(?:backend-common|config|di))$':
			'<rootDir>/test/engine/core-1/node_modules/$1',
	},
};

/** What takes a minute by itself: `npm run test:memory`. */
const memory = {
	testMatch: ['<rootDir>/test/engine/memory/*.test.ts'],
	testPathIgnorePatterns: ['/node_modules/'],
};

/** @type {import('jest').Config} */
module.exports = {
	testTimeout: 60_000,
	// The engine tests mostly wait for answers.
	maxWorkers: 3,
	// Of the unit tests (`npm run test:coverage`): the engine tests run dist/, which is not counted.
	collectCoverageFrom: ['nodes/**/*.ts', 'credentials/**/*.ts'],
	coverageReporters: ['text-summary', 'html', 'lcovonly'],
	coverageThreshold: require('./test/coverage.json'),
	projects: [
		{
			displayName: 'unit',
			testMatch: ['unit', 'sandbox', 'as-medium'].map(
				(folder) => `<rootDir>/test/${folder}/**/*.test.ts`,
			),
			modulePathIgnorePatterns: [
				'<rootDir>/test/n8n/',
				'<rootDir>/test/engine/core-1/',
				'<rootDir>/.n8n-runtime/',
			],
			transform: typescript,
		},
		{ ...engine, displayName: 'engine' },
		{ ...engine, ...onLine1, displayName: 'engine-1' },
		{ ...engine, ...memory, displayName: 'memory' },
		{ ...engine, ...onLine1, ...memory, displayName: 'memory-1' },
	],
};

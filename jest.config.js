const typescript = { '^.+\\.ts$': 'ts-jest' };

const engine = {
	testMatch: ['<rootDir>/test/engine/**/*.test.ts'],
	testPathIgnorePatterns: ['/node_modules/'],
	modulePathIgnorePatterns: ['<rootDir>/test/n8n/', '<rootDir>/.n8n-runtime/'],
	transform: typescript,
	setupFilesAfterEnv: ['<rootDir>/test/engine/setup.ts'],
};

/** @type {import('jest').Config} */
module.exports = {
	testTimeout: 60_000,
	// The engine tests mostly wait for answers.
	maxWorkers: 3,
	projects: [
		{
			displayName: 'unit',
			testMatch: ['<rootDir>/test/unit/**/*.test.ts', '<rootDir>/test/sandbox/**/*.test.ts'],
			modulePathIgnorePatterns: [
				'<rootDir>/test/n8n/',
				'<rootDir>/test/engine/core-1/',
				'<rootDir>/.n8n-runtime/',
			],
			transform: typescript,
		},
		{
			...engine,
			displayName: 'engine',
			modulePathIgnorePatterns: [
				...engine.modulePathIgnorePatterns,
				'<rootDir>/test/engine/core-1/',
			],
		},
		{
			// The same tests on n8n-core 1.x. Node and core must load one copy of n8n-workflow.
			...engine,
			displayName: 'engine-1',
			globalSetup: '<rootDir>/test/engine/global-setup.ts',
			moduleNameMapper: {
				'^(n8n-core|n8n-workflow|@n8n/(?:backend-common|config|di))$':
					'<rootDir>/test/engine/core-1/node_modules/$1',
			},
		},
	],
};

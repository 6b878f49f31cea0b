import { run } from './command';
import type { InstalledN8n } from './install';
import type { Line } from './lines';

/**
 * What of the person's own environment reaches n8n. All else stays out, above all the settings of
 * an n8n of their own (N8N_…, DB_…, QUEUE_…).
 */
const inherited = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'ComSpec'];

/** Everything in n8n that asks a server on the internet by itself, switched off. */
const offline = {
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
	// The list of community packages that n8n has vetted; ours is installed from a file.
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
};

/** The modules of 2.x that fetch a catalogue or prepare an AI assistant. 1.x does not know them. */
const disabledModules: Readonly<Record<Line, readonly string[]>> = {
	1: [],
	2: ['mcp-registry', 'instance-ai', 'agents'],
};

/**
 * n8n's default evaluates expressions in the compiled module isolated-vm. With scripts off there
 * are only the builds that come inside that package, and 1.x brings none for Node 20.
 */
async function expressionEngine({ nodeBinary, folder }: InstalledN8n): Promise<'vm' | 'legacy'> {
	try {
		await run(nodeBinary, ['-e', "new (require('isolated-vm').Isolate)()"], { cwd: folder });
		return 'vm';
	} catch {
		return 'legacy';
	}
}

export interface N8nSettings {
	line: Line;
	installed: InstalledN8n;
	userFolder: string;
	port: number;
	/** n8n's task broker listens on a second port. */
	brokerPort: number;
}

/** The environment of a real n8n that listens on the loopback interface only and keeps to itself. */
export async function n8nEnvironment(settings: N8nSettings): Promise<NodeJS.ProcessEnv> {
	const { line, installed, userFolder, port, brokerPort } = settings;
	const own = inherited.map((name) => [name, process.env[name]] as const);
	return {
		...Object.fromEntries(own.filter(([, value]) => value !== undefined)),
		...offline,
		N8N_USER_FOLDER: userFolder,
		N8N_HOST: '127.0.0.1',
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_PORT: String(port),
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		N8N_SECURE_COOKIE: 'false',
		N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_ENFORCE_SETTINGS_FILE_PERMISSIONS: 'false',
		N8N_GRACEFUL_SHUTDOWN_TIMEOUT: '10',
		N8N_EXPRESSION_ENGINE: await expressionEngine(installed),
		N8N_DISABLED_MODULES: disabledModules[line].join(','),
		EXECUTIONS_DATA_SAVE_MANUAL_EXECUTIONS: 'true',
		GENERIC_TIMEZONE: 'UTC',
	};
}

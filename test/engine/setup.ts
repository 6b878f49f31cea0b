import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import 'reflect-metadata';

// n8n-core reads these when it is imported: its key and its files must stay away from a real n8n's folder.
const folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-medium-engine-'));
process.env.N8N_USER_FOLDER = folder;
process.env.N8N_ENCRYPTION_KEY = 'key of the engine tests';
process.env.N8N_ENFORCE_SETTINGS_FILE_PERMISSIONS = 'false';
// isolated-vm is a native addon, which `ignore-scripts` leaves unbuilt.
process.env.N8N_EXPRESSION_ENGINE = 'legacy';
// Below this level n8n's logger makes its methods empty and read-only: the tests read every line.
process.env.N8N_LOG_LEVEL = 'debug';
process.env.N8N_RUNNERS_ENABLED = 'false';
process.env.N8N_DIAGNOSTICS_ENABLED = 'false';
process.env.N8N_SENTRY_DSN = '';

afterAll(() => rmSync(folder, { recursive: true, force: true }));

import { join } from 'node:path';

/** The project's own folder. */
export const projectFolder = join(__dirname, '..', '..');

/** Where real n8ns and their data live. Git ignores it, and it may be deleted at any time. */
export const runtimeFolder = join(projectFolder, '.n8n-runtime');

export { CommandFailed } from './command';
export {
	type CredentialTest,
	type N8nClient,
	n8nClient,
	owner,
	type StoredCredential,
	type StoredWorkflow,
	type WorkflowToCreate,
} from './client';
export { type Execution, itemsOf } from './execution';
export { projectFolder, runtimeFolder } from './folders';
export { installN8n, type InstalledN8n } from './install';
export { launchN8n, type LaunchOptions, type RunningN8n } from './launch';
export { type Line, pinnedVersion } from './lines';
export { Obstacle } from './obstacle';
export { packPackage } from './pack';
export { demandPort, freePort } from './ports';
export { consoleReport, duration, type Report, silentReport } from './report';
export { N8nRefused } from './rest';
export { storedCredentials } from './stored-credentials';
export { deleteUserFolder, temporaryUserFolder } from './user-folder';
export { launchWorker, type RunningWorker } from './worker';

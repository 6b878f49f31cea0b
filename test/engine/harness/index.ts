export type { StoredCredentials } from './credentials-helper';
export { loadOptions } from './load-options';
export { loadPackage } from './package';
export { WatchingWorkflow } from './poll';
export { retryExecution } from './retry-execution';
export { runWorkflow } from './run-workflow';
export type { TestedNode, WorkflowCase, WorkflowResult } from './run-workflow';
export { testCredential } from './test-credential';
export { callAsTool } from './tool';

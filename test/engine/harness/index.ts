export type { StoredCredentials } from './credentials-helper';
export { memory } from './deduplicator';
export { loadOptions } from './load-options';
export { loadPackage } from './package';
export { retryExecution } from './retry-execution';
export { runWorkflow } from './run-workflow';
export type { TestedNode, WorkflowCase, WorkflowResult } from './run-workflow';
export { testCredential } from './test-credential';
export { callAsTool } from './tool';

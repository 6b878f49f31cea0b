export { startSandbox } from './start';
export { knownErrors } from './known-errors';
export { blogArticles, blogArticlesAt } from './blog/articles';
export type { BlogArticle } from './blog/article';
export type { KnownError } from './known-errors';
export type { Fault, FaultRule } from './faults/types';
export type { OAuthClient } from './oauth/client';
export type { OAuthTokens } from './oauth/tokens';
export type {
	LoggedRequest,
	NewPublication,
	NewToken,
	Sandbox,
	SandboxImage,
	SandboxOptions,
	SandboxPost,
	SandboxPublication,
	SandboxUser,
	Scope,
} from './types';

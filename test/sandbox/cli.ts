import { readOptions } from './cli-options';
import { addSomePublications, somePublications } from './some-publications';
import { startSandbox } from './start';
import type { Sandbox } from './types';

function greeting({ origin, baseUrl, token, user, oauthClient }: Sandbox): string {
	const { editor, writer, follower } = somePublications;
	return `Sandbox for Medium's API

  Pages           ${origin}/
  Base URL        ${baseUrl}
  RSS feed        ${origin}/blog/feed.xml

  Account         ${user.name} (@${user.username}), id ${user.id}
  Publications    ${editor} (editor), ${writer} (writer), ${follower} (follower)
  Token           ${token}
  OAuth2 client   id ${oauthClient.clientId}, secret ${oauthClient.clientSecret}
  Authorize       ${origin}/m/oauth/authorize

To make Medium refuse the next post:
  curl -X POST ${origin}/sandbox/faults -H 'Content-Type: application/json' \\
    -d '{"on":{"method":"POST","path":"posts$"},"fault":{"kind":"status","status":400,"body":{"errors":[{"message":"No content specified.","code":2002}]}}}'
More in docs/sandbox.md. Ctrl+C stops it; nothing is kept.`;
}

async function main(): Promise<void> {
	const sandbox = await startSandbox(readOptions(process.argv.slice(2)));
	addSomePublications(sandbox);
	console.log(greeting(sandbox));
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => void sandbox.close());
	}
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});

import { describe } from 'node:test';
import { beforeAfterCases } from './before-after';
import { copyCases } from './copy';
import { hostileCases } from './hostile';
import { pastedCases } from './pasted';
import { pictureCases } from './picture';
import { sandboxCases } from './sandbox-pages';
import { useBrowser } from './stage';

/** `npm run test:preview`: the preview page and the sandbox in a Chromium that must be on the machine. Its pictures land in docs/images/. */
describe('pages in a browser', () => {
	const stage = useBrowser();
	copyCases(stage);
	pastedCases(stage);
	hostileCases(stage);
	pictureCases(stage);
	beforeAfterCases(stage);
	sandboxCases(stage);
});

import { savePicture } from '../../browser/save-picture';
import type { EditorStage } from './stage';
import { closeMessages } from './steps/messages';

/** Longer than the editor's own movements (panels, the canvas that fits itself to its nodes). */
const STILL_MS = 1500;

/** Puts what is seen now into docs/images/. Of n8n 2 only: the newer editor is the one to show. */
export async function picture({ line, page }: EditorStage, name: string): Promise<void> {
	if (line !== 2) return;
	await closeMessages(page);
	// Away from everything that changes under the mouse.
	await page.mouse.move(640, 8);
	await page.waitForTimeout(STILL_MS);
	await savePicture(page, name);
}

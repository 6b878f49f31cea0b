import { build } from 'esbuild';
import { projectFolder } from '../n8n';

const source = `
import { Editor } from '@tiptap/core';
import Image from '@tiptap/extension-image';
import StarterKit from '@tiptap/starter-kit';

const element = document.createElement('div');
document.body.append(element);
const editor = new Editor({ element, extensions: [StarterKit, Image], autofocus: true });
window.readDocument = () => editor.getJSON();
window.pasted = {};
document.addEventListener('paste', ({ clipboardData }) => {
	window.pasted = { html: clipboardData.getData('text/html'), text: clipboardData.getData('text/plain') };
}, true);
`;

/** A page with a rich-text editor that this project did not write. It remembers what was pasted. */
export async function editorPage(): Promise<string> {
	const { outputFiles } = await build({
		stdin: { contents: source, resolveDir: projectFolder },
		bundle: true,
		format: 'iife',
		platform: 'browser',
		write: false,
	});
	const script = outputFiles[0]?.text.replaceAll('</script', '<\\/script');
	return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Editor</title></head><body><script>${script}</script></body></html>`;
}

import type { ChildNode } from '../../libraries';
import { closest, elementsOf, hasClass, isElement, rename, replaceAll, setChildren } from '../tree';
import type { Rule } from '../types';

/** Shows the boxes of task lists as ☐ and ☑. */
export const taskLists: Rule = (root) => {
	const shown = new Map<ChildNode, string[]>();
	for (const box of elementsOf(root, 'input')) {
		if (box.attribs.type?.toLowerCase() !== 'checkbox') continue;
		if (!closest(box, ({ name }) => name === 'li' || name === 'p' || name === 'td')) continue;
		shown.set(box, [mark(box.attribs.checked !== undefined)]);
	}
	// Notion's export.
	for (const box of elementsOf(root, 'div', 'span')) {
		if (hasClass(box, 'checkbox')) shown.set(box, [mark(hasClass(box, 'checkbox-on'))]);
	}
	replaceAll(shown);
	for (const task of elementsOf(root, 'li')) {
		// Tiptap puts the box into a label, and the text into a paragraph beside it.
		if (task.attribs['data-type'] === 'taskItem')
			for (const part of [...elementsOf(task, 'div'), ...elementsOf(task, 'p')].slice(0, 2))
				rename(part, 'span');
		// Lexical.
		if (task.attribs.role === 'checkbox')
			setChildren(task, [mark(task.attribs['aria-checked'] === 'true'), ...task.children]);
		// Confluence.
		if (!isElement(task.parent) || !hasClass(task.parent, 'inline-task-list')) continue;
		setChildren(task, [mark(hasClass(task, 'checked')), ...task.children]);
	}
};

function mark(isDone: boolean): string {
	return isDone ? '☑ ' : '☐ ';
}

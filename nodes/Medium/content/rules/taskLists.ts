import { Text } from '../../libraries';
import { closest, elementsOf, hasClass, isElement, replaceWith, setChildren } from '../tree';
import type { Rule } from '../types';

/** Shows the boxes of task lists as ☐ and ☑. */
export const taskLists: Rule = (root) => {
	for (const box of elementsOf(root, 'input')) {
		if (box.attribs.type?.toLowerCase() !== 'checkbox') continue;
		if (!closest(box, ({ name }) => name === 'li' || name === 'p' || name === 'td')) continue;
		replaceWith(box, new Text(mark(box.attribs.checked !== undefined)));
	}
	// Notion's export.
	for (const box of elementsOf(root, 'div', 'span')) {
		if (!hasClass(box, 'checkbox')) continue;
		replaceWith(box, new Text(mark(hasClass(box, 'checkbox-on'))));
	}
	for (const task of elementsOf(root, 'li')) {
		// Confluence.
		if (!isElement(task.parent) || !hasClass(task.parent, 'inline-task-list')) continue;
		setChildren(task, [mark(hasClass(task, 'checked')), ...task.children]);
	}
};

function mark(isDone: boolean): string {
	return isDone ? '☑ ' : '☐ ';
}

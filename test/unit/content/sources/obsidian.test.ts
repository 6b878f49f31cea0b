import { markdown } from '../prepared';
import { testArticles } from './source';

const draft = { ...markdown, title: 'Evergreen notes' };
const shape = { obsidian: true, frontMatter: true };
const files = [{ field: 'image_0', fileName: 'Pasted image 20240131101010.png' }];

testArticles('Obsidian', draft, [
	{
		name: 'with properties, links and a tag line',
		content: `---
aliases:
  - Notes
tags:
  - writing
cssclasses: []
publish: false
---
#writing/notes

See [[Zettelkasten]] and [[Zettelkasten#History|its history]].
`,
		shape,
		expected: `# Evergreen notes

#writing/notes

See Zettelkasten and its history.
`,
	},
	{
		name: 'with a pasted image',
		content: `![[Pasted image 20240131101010.png|500]]

Text
`,
		shape,
		files,
		expected: `# Evergreen notes

![[Pasted image 20240131101010.png|500]]

Text
`,
	},
	{
		name: 'with comments',
		content: `Text %%check this%% goes on.

%%
TODO: more [[links]]
%%

End.
`,
		shape,
		expected: `# Evergreen notes

Text  goes on.


End.
`,
	},
	{
		name: 'with a callout and tasks',
		content: `> [!tip] Title
> See [[Note|a note]] and ==highlight==.

- [x] Done [[Task]]
- [ ] Open
`,
		shape,
		expected: `# Evergreen notes

> [!tip] Title
> See a note and ==highlight==.

- [x] Done Task
- [ ] Open
`,
	},
	{
		name: 'with Dataview and code about links',
		content: `# Index

\`\`\`dataview
LIST FROM [[Note]] WHERE x = "%%"
\`\`\`

Use \`[[double brackets]]\`. ^block-id
`,
		shape,
		expected: `# Index

\`\`\`dataview
LIST FROM [[Note]] WHERE x = "%%"
\`\`\`

Use \`[[double brackets]]\`. ^block-id
`,
	},
	{
		name: 'with an embedded note, a table and right-to-left text',
		content: `| Note | Text |
| ---- | ---- |
| [[A\\|first]] | שלום |

![[Other note#Part]]
`,
		shape: { ...shape, tables: 'list' },
		expected: `# Evergreen notes

- **Note:** first; **Text:** שלום

Other note > Part
`,
	},
]);

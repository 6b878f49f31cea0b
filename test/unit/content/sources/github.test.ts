import { markdown } from '../prepared';
import { testArticles } from './source';

const draft = {
	...markdown,
	title: 'A project',
	canonicalUrl: 'https://github.com/ann/project',
};
const shape = { linkBaseUrl: 'https://github.com/ann/project/blob/main/' };

testArticles('GitHub', draft, [
	{
		name: 'with a logo and a heading of HTML',
		content: `<p align="center">
  <a href="docs/"><img src="assets/logo.png" width="200"></a>
</p>

<h1 align="center">A project</h1>

[Docs](docs/README.md) · [License](./LICENSE)
`,
		shape,
		expected: `<p align="center">
  <a href="https://github.com/ann/project/blob/main/docs/"><img src="https://github.com/ann/project/blob/main/assets/logo.png" width="200"></a>
</p>

<h1 align="center">A project</h1>

[Docs](https://github.com/ann/project/blob/main/docs/README.md) · [License](https://github.com/ann/project/blob/main/LICENSE)
`,
	},
	{
		name: 'with badges before its heading',
		content: `[![CI](https://github.com/ann/project/actions/workflows/ci.yml/badge.svg)](https://github.com/ann/project/actions) [![npm][npm-badge]][npm]

# A project

- [x] done
- [ ] to do [#12](../../issues/12)

[npm-badge]: https://img.shields.io/npm/v/project.svg
[npm]: https://www.npmjs.com/package/project
`,
		shape,
		expected: `[![CI](https://github.com/ann/project/actions/workflows/ci.yml/badge.svg)](https://github.com/ann/project/actions) [![npm][npm-badge]][npm]

# A project

- [x] done
- [ ] to do [#12](https://github.com/ann/project/issues/12)

[npm-badge]: https://img.shields.io/npm/v/project.svg
[npm]: https://www.npmjs.com/package/project
`,
	},
	{
		name: 'with details, an alert and a table',
		content: `> [!NOTE]
> Read [this](CONTRIBUTING.md).

<details>
<summary>More</summary>

| Option | Default |
| --- | --- |
| \`a\` | \`1\` |

</details>
`,
		shape: { ...shape, tables: 'list' },
		expected: `# A project

> [!NOTE]
> Read [this](https://github.com/ann/project/blob/main/CONTRIBUTING.md).

<details>
<summary>More</summary>

- **Option:** \`a\`; **Default:** \`1\`

</details>
`,
	},
	{
		name: 'with code, a mention and a bare address',
		content: `Thanks @ann, see https://example.com/a_b_c and www.example.com.

\`\`\`sh
curl [a](b) > c
\`\`\`

    ![not](an-image.png)
`,
		shape,
		expected: `# A project

Thanks @ann, see https://example.com/a_b_c and www.example.com.

\`\`\`sh
curl [a](b) > c
\`\`\`

    ![not](an-image.png)
`,
	},
	{
		name: 'with a picture for dark mode',
		content: `<picture>
  <source media="(prefers-color-scheme: dark)" srcset="dark.png">
  <img alt="Chart" src="light.png">
</picture>

Install :rocket:
`,
		shape,
		expected: `# A project

<picture>
  <source media="(prefers-color-scheme: dark)" srcset="https://github.com/ann/project/blob/main/dark.png">
  <img alt="Chart" src="https://github.com/ann/project/blob/main/light.png">
</picture>

Install :rocket:
`,
	},
	{
		name: 'with a table of contents and footnotes',
		content: `# A project

1. [Install](#install)
2. [Use](#use)

## Install

Text[^note].

[^note]: See [here](docs/).
`,
		shape,
		expected: `# A project

1. [Install](https://github.com/ann/project#install)
2. [Use](https://github.com/ann/project#use)

## Install

Text[^note].

[^note]: See [here](https://github.com/ann/project/blob/main/docs/).
`,
	},
]);

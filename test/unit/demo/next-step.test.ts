import { nextStep } from '../../demo/next-step';
import { RSS_EXAMPLE } from '../../demo/examples';
import { tableOfPosts } from '../../demo/table';
import type { SandboxPost } from '../../sandbox';
import { useSandbox } from '../../sandbox/testing';
import { readExamples } from '../examples/examples';

const sandbox = useSandbox();

/** As long as those of n8n 2. */
const idOf = (file: string) => file.replaceAll('-', '').slice(0, 16).padEnd(16, '0');

function text(): string {
	const ids = new Map(readExamples().map(({ file }) => [file, idOf(file)]));
	const n8n = { url: 'http://127.0.0.1:5688' };
	return nextStep({ n8n, sandbox: sandbox() }, { feed: 'http://127.0.0.1/feed.xml', ids });
}

test('the first address is that of the workflow to open', () => {
	const [first] = /http\S+/.exec(text()) ?? [];
	expect(first).toBe(`http://127.0.0.1:5688/workflow/${idOf(RSS_EXAMPLE)}`);
});

test('somebody who presses the button again reads that nothing is published twice', () => {
	expect(text()).toContain('nothing is published twice');
});

test('the other examples are listed by what they are for', () => {
	const line = /^ {2}Copy posts from WordPress or Ghost\s+(\S+)$/m.exec(text());
	expect(line?.[1]).toBe(`http://127.0.0.1:5688/workflow/${idOf('wordpress-to-medium.json')}`);
});

test('the login, the sandbox and its token are there, in lines of at most 100 columns', () => {
	const step = text();
	const { token, user } = sandbox();
	for (const part of ['owner@example.com', user.url, '/requests', token]) {
		expect(step).toContain(part);
	}
	for (const line of step.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
});

test('the table of posts fits 100 columns, however long titles and tags are', () => {
	const post: SandboxPost = {
		...{ id: '1', content: '', contentFormat: 'html', license: '', authorId: '', url: '' },
		...{ title: 'Short', tags: ['tea'], publishStatus: 'draft', createdAt: 0, received: {} },
	};
	const title = 'Five indexes 🌱 '.repeat(20);
	const tags = ['databases', 'PostgreSQL performance', 'operations of databases'];
	const table = tableOfPosts([{ ...post, title, tags, publishStatus: 'unlisted' }, post]);
	const lines = table.split('\n');

	for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
	expect(lines[2]).toContain('…');
	expect(lines[3]).toMatch(/^Short {2,}draft {2,}tea$/);
});

import type { WrittenArticle } from '../article';

export const garden: WrittenArticle = {
	slug: 'release-notes-for-a-garden',
	title: 'Release notes for a garden 🌱 (v2024.4)',
	excerpt: 'Added: radishes. Fixed: the gate. Known issues: 🐌.',
	categories: ['garden', 'spring', 'a category that is much too long for Medium'],
	isoDate: '2024-04-06T10:20:00.000Z',
	html: `<h1>Release notes for a garden 🌱 (v2024.4)</h1>
<p>Our garden has users (four), maintainers (two) and a backlog that grows all by itself. It was time to write proper release notes.</p>
<h2>Added</h2>
<ul>
<li>🥕 Radishes and carrots, sown in alternating rows.</li>
<li>🐝 A hotel for wild bees. Occupancy: 3 of 120 rooms.</li>
<li>👩🏽‍🌾 A second pair of gloves, size S.</li>
</ul>
<h2>Changed</h2>
<p>The compost heap moved to the north corner. It breaks the old path; follow the <strong>new planks</strong>. 🇸🇪 visitors call it a <em>spång</em>.</p>
<h2>Fixed</h2>
<p>The gate no longer opens by itself in the wind (<del>worked around with a brick</del>, replaced the latch).</p>
<h2>Known issues</h2>
<p>🐌 Slugs. We tried coffee grounds, copper tape and reasoning with them.</p>
<p><img src="{{site}}/blog/images/beds.png" alt="A plan of the garden: green beds, brown paths"></p>
<p>Upgrade instructions: bring water, 10&nbsp;l a day, before 8&nbsp;a.m. Thanks to all contributors ❤️ — including the worms.</p>
`,
};

import type { WrittenArticle } from '../article';

export const nightTrain: WrittenArticle = {
	slug: 'night-train-north',
	title: 'Night train north: Malmö → Narvik in 26 hours',
	excerpt: 'Two locomotives, one dining car and a border that nobody notices.',
	categories: ['travel', 'trains', 'Sweden'],
	isoDate: '2024-04-18T05:05:00.000Z',
	html: `<h1>Night train north: Malmö → Narvik in 26 hours</h1>
<h2>Two locomotives, one dining car and a border that nobody notices</h2>
<p>The train leaves Malmö in the afternoon, when the Öresund is still glittering, and it arrives on the next evening, above the Arctic Circle. In between lie some 2&nbsp;000 kilometres, three cups of coffee and one complete change of season.</p>
<p>You book a bed, not a seat. Mine was the top one of three, under a lamp with a sticker: <q>Var vänlig släck</q>. I did as I was told.</p>
<h3>What to bring</h3>
<p>Earplugs; a book you have already begun; something to share. In our compartment that was:</p>
<ul>
<li>cinnamon buns (Ingrid, 71, on her way to her grandson),</li>
<li>dried reindeer (Mattias, 34, on his way to work),</li>
<li>stickers (Ebba, 6, on her way to <em>everywhere</em>).</li>
</ul>
<h3>The timetable, from memory</h3>
<p>Hässleholm in the dark. Stockholm at midnight, where the locomotive is changed. Then forest, and forest, and at six in the morning a red light over a lake that has no end.<br>Boden: all change. Kiruna: the snow is back. Abisko: everybody stands at the windows on the left.</p>
<blockquote><p>“Ni missar inget om ni sover,” said the conductor. You miss nothing if you sleep. She was wrong.</p></blockquote>
<p><img src="{{site}}/blog/images/night.png" alt="A train window with stars"></p>
<p>Narvik itself is small and steep. But I had not come for Narvik. I turned round, had dinner, and took <a href="/blog/night-train-north">the same train</a> back.</p>
`,
};

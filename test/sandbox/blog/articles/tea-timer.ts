import type { WrittenArticle } from '../article';

export const teaTimer: WrittenArticle = {
	slug: 'tea-timer-in-40-lines',
	title: '"Is it done yet?" – a tea timer in <40 lines',
	excerpt: 'Three minutes for Sencha, four for Assam, and a terminal that says so.',
	categories: ['JavaScript', 'tea'],
	isoDate: '2024-03-21T19:45:00.000Z',
	html: `<h1>“Is it done yet?” – a tea timer in &lt;40 lines</h1>
<p>Three minutes for Sencha, four for Assam. I forget both. So here is a timer for the terminal, small enough to be read while the water boils.</p>
<pre><code class="language-js">const teas = { sencha: 180, assam: 240, rooibos: 420 };

const [, , name = 'assam'] = process.argv;
let left = teas[name];

const tick = setInterval(() =&gt; {
  left -= 1;
  process.stdout.write(\`\\r\${name}: \${left} s \`);
  if (left &lt;= 0) {
    clearInterval(tick);
    console.log('\\x07 ☕ Drink!');
  }
}, 1000);
</code></pre>
<p>Two things I like about it:</p>
<ol>
<li><code>\\r</code> goes back to the start of the line, so that the number changes in place;</li>
<li><code>\\x07</code> rings the terminal's bell – a sound from 1874.</li>
</ol>
<p>And one I do not: <code>setInterval</code> drifts. After seven minutes of rooibos it is about 40&nbsp;ms late. The tea has not complained so far.</p>
<h2>Typing it on something nice</h2>
<p><img src="/blog/images/keyboard.png" alt="A small keyboard with coloured keys"></p>
<p>The keyboard deserves <a href="./release-notes-for-a-garden">an article of its own</a>.</p>
<hr>
<p><small>Corrections to <a href="mailto:tea@example.com">tea@example.com</a>.</small></p>
`,
};

import type { WrittenArticle } from '../article';

export const lighthouse: WrittenArticle = {
	slug: 'a-lighthouse-on-the-windowsill',
	title: 'A lighthouse on the windowsill',
	excerpt: 'A microcontroller, one LED and the real light characters of forty lighthouses.',
	categories: ['electronics', 'hobby', 'sea'],
	isoDate: '2024-03-02T08:30:00.000Z',
	html: `<h1>A lighthouse on the windowsill</h1>
<h2>One LED, one microcontroller and the light characters of forty real towers</h2>
<p>Every lighthouse signs its name in light. <em>Kiel</em> flashes differently from <em>Rügen</em>, and a sailor who counts the seconds knows where she is. I wanted one of those names to blink in my kitchen.</p>
<figure><img src="{{site}}/blog/images/lighthouse.png" alt="A striped lighthouse at night"><figcaption>The tower is a painted kitchen roll.</figcaption></figure>
<h2>How a light gets its name</h2>
<p>Charts write it in a few letters: <code>Fl(3) W 12s</code> means <strong>three white flashes every twelve seconds</strong>. The parts are always the same:</p>
<ul>
<li>the kind of light: fixed, flashing, occulting;</li>
<li>how many flashes make a group;</li>
<li>the colour;</li>
<li>the time after which it all begins again.</li>
</ul>
<h2>The code</h2>
<p>A character is a list of times, on and off in turn:</p>
<pre><code class="language-cpp">const int character[] = {500, 1500, 500, 1500, 500, 7500};

void loop() {
  for (int i = 0; i &lt; 6; i++) {
    digitalWrite(LED, i % 2 == 0 ? HIGH : LOW);
    delay(character[i]);
  }
}
</code></pre>
<p>That is all. The neighbours have asked twice whether somebody is in distress.</p>
<blockquote><p>A light that never changes is a lamp. A light that changes is a word.</p></blockquote>
<p>Next time: <a href="/blog/tea-timer-in-40-lines">a tea timer</a> that needs no microcontroller at all.</p>
`,
};

import type { WrittenArticle } from '../article';

export const indexes: WrittenArticle = {
	slug: 'five-indexes-we-deleted',
	title: 'Five indexes we deleted & what happened to p95 < 200 ms',
	excerpt: 'We had 41 indexes on one table. Now we have 36, and writes are a third faster.',
	categories: ['databases', 'PostgreSQL', 'performance', 'measuring'],
	isoDate: '2024-03-15T16:00:00.000Z',
	html: `<h1>Five indexes we deleted &amp; what happened to p95 &lt; 200&nbsp;ms</h1>
<p>We had 41 indexes on one table. Each had a good reason once; nobody had ever asked whether the reason was still there. PostgreSQL knows the answer:</p>
<pre><code class="language-sql">SELECT indexrelname, idx_scan, pg_size_pretty(pg_relation_size(indexrelid))
FROM pg_stat_user_indexes
WHERE relname = 'orders' AND idx_scan &lt; 50
ORDER BY pg_relation_size(indexrelid) DESC;
</code></pre>
<p>Five of them had not been read since the counters were reset, nine weeks before. Here they are:</p>
<table>
<thead><tr><th>Index</th><th>Size</th><th>Reads in 9 weeks</th><th>Made in</th></tr></thead>
<tbody>
<tr><td>orders_legacy_ref</td><td>4.1 GB</td><td>0</td><td>2017</td></tr>
<tr><td>orders_created_status</td><td>3.8 GB</td><td>12</td><td>2019</td></tr>
<tr><td>orders_email_lower</td><td>2.2 GB</td><td>0</td><td>2018</td></tr>
<tr><td>orders_coupon</td><td>1.0 GB</td><td>3</td><td>2020</td></tr>
<tr><td>orders_tmp_migration</td><td>0.9 GB</td><td>0</td><td>2021</td></tr>
</tbody>
</table>
<h2>What changed</h2>
<p>Inserts became a third faster, the nightly backup twelve gigabytes smaller. The 95th percentile went from 231&nbsp;ms to 184&nbsp;ms.</p>
<p><img src="{{site}}/blog/images/chart.png" alt="Two bars, the second one lower"></p>
<h2>What we would do again</h2>
<ul>
<li>Drop one index at a time, with a day in between.</li>
<li>Keep the <code>CREATE INDEX CONCURRENTLY</code> statement at hand:
<ul><li>in the ticket,</li><li>and in the shell of whoever is on call.</li></ul></li>
<li>Ask the query planner, not your memory.</li>
</ul>
<p>See also <a href="#what-changed">the numbers above</a> and <a href="../blog/a-lighthouse-on-the-windowsill">something completely different</a>.</p>
`,
};

import type { WrittenArticle } from '../article';

export const pretzels: WrittenArticle = {
	slug: 'brezeln-fuer-zuerich',
	title: 'Brezeln für Zürich: größer, süßer, öfter',
	excerpt: 'Was passiert, wenn man eine schwäbische Laugenbrezel über die Grenze trägt?',
	categories: ['Küche', 'Reisen'],
	isoDate: '2024-03-09T06:15:00.000Z',
	html: `<h1>Brezeln für Zürich: größer, süßer, öfter</h1>
<p>Was passiert, wenn man eine schwäbische Laugenbrezel über die Grenze trägt? Sie wird teurer, das ist klar. Aber sie wird auch <em>anders</em>: Der Bauch ist dicker, die Ärmchen sind weicher, und Butter gehört plötzlich dazu&nbsp;– „mit Anke, gäll?“</p>
<h3>Der Teig</h3>
<p>Für acht Stück braucht man:</p>
<ol>
<li>500&nbsp;g Mehl (Type 550, in der Schweiz Weißmehl)</li>
<li>300&nbsp;ml lauwarmes Wasser</li>
<li>10&nbsp;g Salz und ½ Würfel Hefe</li>
<li>40&nbsp;g Butter, schön weich</li>
</ol>
<p>Alles zehn Minuten kneten, eine Stunde ruhen lassen, formen, kühlen. Die Kühlung ist <strong>keine Kür</strong>: Nur eine kalte Brezel behält im Laugenbad ihre Form.</p>
<h3>Die Lauge</h3>
<p>Natron reicht für den Hausgebrauch. Wer’s echt will, nimmt vierprozentige Natronlauge, Brille und Handschuhe. Ärger mit den Augen möchte man nicht.</p>
<p>Gebacken wird bei 220&nbsp;°C, bis die Farbe an Kastanien erinnert. Dann Salz&nbsp;– grob, nicht geizig.</p>
<p>Das Ergebnis? Naïve Gemüter nennen es Gipfeli. Wir sagen: <a href="http://example.com/brezel?art=lauge&amp;größe=xl">Brezel XL</a>. 🥨</p>
`,
};

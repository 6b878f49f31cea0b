/** How a story looks: sizes and distances near Medium's own. The page sets the colours. */
export const storyStyle = `
.story { font: 1.25rem/1.6 Charter, Georgia, Cambria, serif; overflow-wrap: break-word; }
.story h1, .story h2, .story h3, .story .subtitle { font-family: "Helvetica Neue", Helvetica, Arial, sans-serif; text-wrap: pretty; }
.story h1 { margin: 0 0 .5rem; font-size: 2.625rem; line-height: 1.24; letter-spacing: -.011em; }
.story .subtitle { margin: 0 0 2rem; font-size: 1.375rem; line-height: 1.27; color: var(--soft); }
.story h2 { margin: 3.25rem 0 0; font-size: 1.5rem; line-height: 1.25; letter-spacing: -.016em; }
.story h3 { margin: 2.5rem 0 0; font-size: 1.25rem; line-height: 1.2; }
.story p { margin: 2rem 0 0; }
.story h2 + p, .story h3 + p { margin-top: .6rem; }
.story a { color: inherit; text-underline-offset: .15em; }
.story ul, .story ol { margin: 2rem 0 0; padding-left: 1.9rem; }
.story li { margin-top: 1rem; padding-left: .3rem; }
.story blockquote { margin: 2rem 0 0 -1.25rem; padding-left: 1.25rem; border-left: 3px solid currentColor; font-style: italic; }
.story pre { margin: 2.5rem 0 0; padding: 1.5rem 2rem; border: 1px solid var(--line); border-radius: 4px; background: var(--code); overflow-x: auto; font: .875rem/1.45 Menlo, Monaco, "Courier New", monospace; tab-size: 4; }
.story code { padding: .1em .25em; border-radius: 3px; background: var(--code); font: .75em Menlo, Monaco, "Courier New", monospace; }
.story hr { margin: 3rem 0 1rem; border: 0; text-align: center; }
.story hr::before { content: "·\\2003·\\2003·"; font-size: 1.5rem; letter-spacing: .2em; }
.story figure { margin: 2.5rem 0 0; text-align: center; }
.story img { max-width: 100%; height: auto; }
.story figcaption { margin: .6rem auto 0; max-width: 38rem; font: .875rem/1.45 "Helvetica Neue", Helvetica, Arial, sans-serif; color: var(--soft); }
.story > :first-child { margin-top: 0; }
@media (max-width: 36rem) {
  .story { font-size: 1.125rem; line-height: 1.56; }
  .story h1 { font-size: 2rem; line-height: 1.19; }
  .story .subtitle { font-size: 1.125rem; margin-bottom: 1.5rem; }
  .story h2 { font-size: 1.25rem; margin-top: 2.5rem; }
  .story h3 { font-size: 1.125rem; margin-top: 2rem; }
  .story blockquote { margin-left: 0; }
  .story pre { padding: 1rem; }
}`;

import { storyStyle } from './storyStyle';

/** Sets all it needs: n8n puts the page into its own page at the end of a form, with its own style around it. */
export const pageStyle = `
:root { color-scheme: light dark; --page: #fff; --text: #242424; --soft: #6b6b6b; --line: #e3e3e3; --code: #f7f7f7; --accent: #156d12; --on-accent: #fff; --warn: #8a5300; --warn-page: #fff6e5; }
@media (prefers-color-scheme: dark) { :root { --page: #161616; --text: #e8e8e8; --soft: #a8a8a8; --line: #383838; --code: #222; --accent: #7bcf75; --on-accent: #111; --warn: #f0b95b; --warn-page: #2b2210; } }
*, ::before, ::after { box-sizing: border-box; }
html { scroll-padding-top: 6rem; }
body { display: block; margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, "Helvetica Neue", Arial, sans-serif; text-align: left; }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: 1rem; z-index: 2; padding: .5rem 1rem; background: var(--page); }
.bar { position: sticky; top: 0; z-index: 1; border-bottom: 1px solid var(--line); background: var(--page); }
.bar > div { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: center; max-width: 64rem; margin: 0 auto; padding: .75rem 1.25rem; }
.bar .name { font-weight: 600; }
.bar [role=status] { flex: 1 1 10rem; min-height: 1.3rem; font-size: .85rem; line-height: 1.3rem; color: var(--soft); }
button, .button { display: inline-block; padding: .4rem .95rem; border: 1px solid var(--accent); border-radius: 2rem; background: none; color: var(--accent); font: inherit; font-size: .9rem; line-height: 1.4; text-decoration: none; cursor: pointer; }
.bar button { background: var(--accent); color: var(--on-accent); }
button.small { padding: .1rem .65rem; font-size: .8rem; }
button.copied::after { content: " \\2713"; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.copy-helper { position: fixed; opacity: 0; }
.column { max-width: 45rem; margin: 0 auto; padding: 2rem 1.25rem 1rem; }
.facts { margin: 0 0 1.5rem; padding: 0; color: var(--soft); font-size: .9rem; }
.warnings { margin: 0 0 2rem; padding: 1rem 1.25rem; border-left: 4px solid var(--warn); background: var(--warn-page); }
.panel h2, .warnings h2 { margin: 0; font: 600 1.1rem/1.4 system-ui, "Helvetica Neue", Arial, sans-serif; }
.warnings ul { margin: .5rem 0 0; padding-left: 1.2rem; } .warnings li { margin: .25rem 0 0; overflow-wrap: anywhere; }
.story .missing { display: block; padding: 2.5rem 1rem; border: 1px dashed var(--soft); color: var(--soft); font-size: 1rem; }
.panel { margin-top: 4rem; padding-top: 2rem; border-top: 1px solid var(--line); }
.panel h3 { margin: 1.75rem 0 0; font: 600 1rem/1.4 system-ui, "Helvetica Neue", Arial, sans-serif; }
.panel p { margin: .5rem 0 0; } .panel .note { color: var(--soft); font-size: .9rem; }
.steps { margin: .75rem 0 0; padding: 0; list-style: none; }
.steps > li { display: grid; grid-template-columns: 1.6rem minmax(0, 1fr); margin: 0; padding: .55rem 0; border-top: 1px solid var(--line); }
.steps input { margin: .3rem 0 0; width: 1rem; height: 1rem; accent-color: var(--accent); }
.panel a:not(.button) { color: var(--accent); }
.values { margin: .35rem 0 0; padding: 0; list-style: none; } .values li { display: flex; flex-wrap: wrap; gap: .25rem .6rem; align-items: center; margin: .3rem 0 0; padding: 0; }
.values code { font: .85rem Menlo, Monaco, "Courier New", monospace; overflow-wrap: anywhere; }
@media print { .bar, .panel, .warnings { display: none; } }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
${storyStyle}`;

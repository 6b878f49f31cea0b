import { storyStyle } from '../../../nodes/Medium/preview/storyStyle';

/** One style for all pages of the sandbox, light and dark. */
export const style = `
:root { color-scheme: light dark; --page: #fff; --text: #242424; --soft: #6b6b6b; --line: #e6e6e6; --code: #f7f7f7; --accent: #156d12; --warn: #8a5300; --warn-page: #fff6e5; --bad: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --page: #161616; --text: #e8e8e8; --soft: #a8a8a8; --line: #363636; --code: #222; --accent: #7bcf75; --warn: #f0b95b; --warn-page: #2b2210; --bad: #ff8a80; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 1rem/1.5 system-ui, "Helvetica Neue", Arial, sans-serif; }
a { color: inherit; text-underline-offset: .15em; }
body > header { border-bottom: 1px solid var(--line); }
body > header nav { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: baseline; max-width: 72rem; margin: 0 auto; padding: .9rem 1.25rem; }
nav a { color: var(--soft); text-decoration: none; } nav a:hover { color: var(--text); text-decoration: underline; }
nav .brand { margin-right: auto; color: var(--text); font: bold 1.3rem Georgia, serif; }
main { max-width: 45rem; margin: 0 auto; padding: 2.5rem 1.25rem 5rem; } main.wide { max-width: 72rem; }
h1 { margin: 0 0 .5rem; font-size: 2rem; line-height: 1.2; } h2 { margin: 2.25rem 0 .5rem; font-size: 1.15rem; }
.note { color: var(--soft); font-size: .9rem; }
.lead { color: var(--soft); font-size: 1.1rem; }
code { overflow-wrap: anywhere; font-size: .9em; }
.badge { display: inline-block; padding: .1rem .6rem; margin: .2rem .3rem 0 0; border-radius: 1rem; background: var(--code); color: var(--soft); font-size: .8rem; white-space: nowrap; max-width: 100%; overflow: hidden; text-overflow: ellipsis; vertical-align: bottom; }
.badge.public { color: var(--accent); } .badge.draft, .badge.unlisted { color: var(--warn); background: var(--warn-page); font-weight: 600; }
.banner { margin: 0 0 2rem; padding: .8rem 1rem; border-left: 4px solid var(--warn); background: var(--warn-page); }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr)); gap: 1rem; padding: 0; list-style: none; }
.cards a, .posts > li { display: block; text-decoration: none; }
.cards a { height: 100%; padding: 1rem; border: 1px solid var(--line); border-radius: .5rem; } .cards a:hover { border-color: var(--soft); }
.cards strong { display: block; overflow-wrap: anywhere; } .cards small { color: var(--soft); }
.person { display: flex; gap: 1rem; align-items: center; margin-bottom: 2rem; } .person h1, .person p { margin: 0; overflow-wrap: anywhere; }
.person img, .cards img { flex: none; border-radius: 50%; } .cards .person { margin: 0; }
.posts { margin: 0; padding: 0; list-style: none; } .posts > li { padding: 1.4rem 0; border-top: 1px solid var(--line); }
.posts h2 { margin: 0; font-size: 1.3rem; line-height: 1.25; overflow-wrap: anywhere; } .posts h2 a { text-decoration: none; } .posts h2 a:hover { text-decoration: underline; }
.posts p { margin: .3rem 0; color: var(--soft); } .posts .hidden h2 { font-weight: 500; color: var(--soft); }
.meta { display: flex; flex-wrap: wrap; gap: .25rem .6rem; align-items: center; color: var(--soft); font-size: .9rem; }
.byline { margin-bottom: 2rem; } .after { margin-top: 4rem; padding-top: 1.5rem; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
.requests { margin: 1.5rem 0 0; padding: 0; list-style: none; } .requests > li { padding: .8rem 0; border-top: 1px solid var(--line); }
.requests .line { display: grid; grid-template-columns: 7rem 4rem minmax(0, 1fr) 9rem; gap: .25rem 1rem; align-items: baseline; }
.requests .path { font-family: Menlo, Monaco, "Courier New", monospace; font-size: .85rem; overflow-wrap: anywhere; }
.requests time, .requests .who { color: var(--soft); font-size: .85rem; font-variant-numeric: tabular-nums; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.status { font-weight: 600; font-variant-numeric: tabular-nums; color: var(--accent); } .status.bad { color: var(--bad); }
.requests details { margin: .4rem 0 0 13rem; } summary { cursor: pointer; overflow-wrap: anywhere; }
.requests summary { color: var(--soft); font: .8rem/1.5 Menlo, Monaco, "Courier New", monospace; }
.requests pre { margin: .5rem 0 0; padding: .8rem; border-radius: 4px; background: var(--code); font-size: .8rem; line-height: 1.45; white-space: pre-wrap; overflow-wrap: anywhere; }
.gallery { display: grid; grid-template-columns: repeat(auto-fill, minmax(12rem, 1fr)); gap: 1.5rem; } .gallery figure { margin: 0; overflow-wrap: anywhere; } .gallery img { width: 100%; height: 9rem; object-fit: contain; background: var(--code); }
figcaption { color: var(--soft); font-size: .875rem; }
button { font: inherit; padding: .5rem 1.2rem; margin-right: .5rem; }
@media (max-width: 40rem) {
  main { padding-top: 1.5rem; }
  .requests .line { grid-template-columns: auto auto 1fr; } .requests .path { grid-column: 1 / -1; grid-row: 2; } .requests .who { text-align: right; }
  .requests details { margin-left: 0; }
}
${storyStyle}
`;

// The style of a press review, in light, dark and on paper. An editor’s own file takes its place.

/** The style sheet that a review has where the editor gives none. */
export const REVIEW_THEME = `:root {
  color-scheme: light dark;
  --line: color-mix(in srgb, currentColor 25%, transparent);
}
body {
  font: 1.05rem/1.6 Georgia, 'Times New Roman', serif;
  max-width: 42rem;
  margin: 2rem auto;
  padding: 0 1rem;
}
h1, h2, h3, .imprint, .about, nav { font-family: system-ui, sans-serif; line-height: 1.25; }
h2 { margin-top: 3rem; border-top: 2px solid; padding-top: .5rem; }
article { margin: 2rem 0; padding-top: 1rem; border-top: 1px solid var(--line); }
.imprint, .about, .of { font-size: .85rem; }
.note { border-inline-start: 3px solid; padding-inline-start: .8rem; font-style: italic; }
blockquote { margin-inline: 1rem 0; }
.compared { margin: 2rem 0; padding-top: 1rem; border-top: 1px solid var(--line); }
.compared dt { font-weight: 600; margin-top: .6rem; }
.compared dd { margin-inline-start: 1rem; }
small { font-family: system-ui, sans-serif; font-size: .8rem; }
li { margin: .5rem 0; overflow-wrap: anywhere; }
a { color: inherit; }
@media print {
  body { max-width: none; margin: 0; font-size: 10.5pt; }
  nav { display: none; }
  article { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  a[href^='http']::after { content: ' (' attr(href) ')'; font-size: .8em; overflow-wrap: anywhere; }
}
`

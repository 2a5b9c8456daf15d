import { command } from './command.ts'
import { desk, flag, number, text } from './options.ts'

/** `publish DIR [QUERY|ID…]`: a press review as a page, a feed and a mail. */
export const publish = command({
  name: 'publish',
  summary: 'publish a press review: a page, a feed and a mail',
  operands: {
    form: 'DIR [QUERY…]',
    least: 1,
    most: Number.POSITIVE_INFINITY,
    expects: 'a folder, then a query or ids',
    completes: 'folder',
    allowsDashWords: true,
  },
  options: {
    plan: text('FILE', 'the review’s plan: headings, notes, clippings and queries in order', 'file'),
    saved: text('NAME', 'a press review that was saved on the desk, with its settings'),
    title: text('WORDS', 'its title; else that of the plan'),
    words: number('N', 'how many words of each clipping; default 60, 0 for none', 0),
    full: flag('all of each clipping’s text: it belongs to its outlet'),
    statements: number('N', 'how many statements of each clipping; default 5', 0),
    since: text('DAY', 'only clippings saved or changed since then; `last` for since the last time'),
    theme: text('FILE', 'your own style sheet', 'file'),
    from: text('ADDRESS', 'who the mail is from'),
    desk,
  },
  more: 'DIR gets index.html, style.css, feed.atom, review.eml and published.json, which says until when clippings were published; review.pdf too where Chromium is installed. In a plan “# ” begins the title, “## ” a heading, “- ” a clipping by its id, “? ” a query, “=” a comparison of the clippings under its heading, “= ” one of what a query finds; other lines are notes, indented ones on the clipping before. The page needs no script. Every file is complete or untouched. Status 1 where nothing is found or a query has an error, 3 where DIR can’t be written.',
  examples: [
    { line: `publish review 'speaker:venn date:2022'`, does: 'what Venn said in 2022, newest first' },
    { line: 'publish review --plan week.md', does: 'the clippings of a plan, in its order' },
    { line: 'publish review ferry --since last', does: 'what came in since the last time' },
    { line: `publish review --saved 'The week' --since last`, does: 'the next one of a saved review' },
  ],
  run: async ({ operands, values }, terminal, services) =>
    (await import('./publish-review.ts')).publishReview(operands, values, terminal, services),
})

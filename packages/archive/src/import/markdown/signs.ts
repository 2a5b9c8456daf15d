// Markdown’s signs. In: a text. Out: whether it has any that no seed has.

/** Whether a text has signs that no seed has: headings, links, emphasis. */
export function hasMarkdownSigns(text: string): boolean {
  return /^#{1,6} \S|\]\((?:https?:|\/|#)|\*\*\S|^> \S|^```/m.test(text.slice(0, 100_000))
}

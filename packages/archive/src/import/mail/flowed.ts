// Text of mails whose lines flow (RFC 3676). In: the lines as they were sent. Out: paragraphs on one line each, with their quote
// marks; lines of different depths are never joined.

const FIELD = /^content-type:[^\n]*(?:\r?\n[ \t][^\n]*)*/gim

/** How the text of a mail flows; null where it doesn’t. */
export interface Flow {
  /** Whether the space that marks a flowing line is no part of the text. */
  deletesSpace: boolean
}

/** The mail as one whose lines don’t flow, so that its reader leaves them alone; and how they do. */
export function withoutFlow(mail: string): { mail: string; flow: Flow | null } {
  let flow: Flow | null = null
  const fixed = mail.replace(FIELD, (field) => {
    if (!/\bformat\s*=\s*"?flowed\b/i.test(field)) return field
    flow = { deletesSpace: /\bdelsp\s*=\s*"?yes\b/i.test(field) }
    return field.replace(/(\bformat\s*=\s*"?)flowed\b/i, '$1fixed')
  })
  return { mail: fixed, flow }
}

/** The text with its flowing lines joined. */
export function unflowed(text: string, { deletesSpace }: Flow): string {
  const lines: { depth: number; words: string }[] = []
  let isOpen = false
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const marks = /^>*/.exec(line)![0]
    const depth = marks.length
    // A space after the marks is stuffed: it is no part of the text.
    const words = line.slice(depth).replace(/^ /, '')
    const last = lines.at(-1)
    const isFlowing = words.endsWith(' ') && words !== '-- '
    const kept = isFlowing && deletesSpace ? words.slice(0, -1) : words
    if (isOpen && last && last.depth === depth && words !== '-- ') last.words += kept
    else lines.push({ depth, words: kept })
    isOpen = isFlowing
  }
  return lines
    .map(({ depth, words }) => (depth ? `${'>'.repeat(depth)} ${words}` : words).trimEnd())
    .join('\n')
}

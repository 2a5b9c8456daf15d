// The plan of a press review, written by an editor. In: a text of headings, notes and clippings. Out: its parts in order.
//
//   # The week at sea                     the title, once
//   What happened, in a few words.        the introduction; a blank line begins a paragraph
//
//   ## The pact                           a heading
//   What to know before.                  a note under it
//   - 01-channel-pact-agency              a clipping by its id
//     Read its second paragraph.          a note on it: indented lines
//   ? speaker:venn date:2022              what a query finds, newest first
//   =                                     a comparison of the clippings under this heading
//   = speaker:venn date:2022              a comparison of what a query finds

/** What an editor put into a press review, in order. */
export type PlanItem =
  | { type: 'heading'; text: string }
  | { type: 'note'; text: string }
  | { type: 'clipping'; id: string; note: string }
  | { type: 'query'; query: string; note: string }
  | { type: 'comparison'; query: string }

/** A press review as planned. */
export interface ReviewPlan {
  title: string | null
  introduction: string[]
  items: PlanItem[]
}

/** Reads a plan. Any text is one: what is no heading, clipping or query is a note. */
export function parseReviewPlan(text: string): ReviewPlan {
  const plan: ReviewPlan = { title: null, introduction: [], items: [] }
  let paragraph: string[] = []
  const endParagraph = () => {
    const words = paragraph.join(' ').trim()
    paragraph = []
    if (!words) return
    if (plan.items.length > 0) plan.items.push({ type: 'note', text: words })
    else plan.introduction.push(words)
  }
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n?|\n/)) {
    const item = itemOf(line)
    if (item === null) {
      const last = plan.items.at(-1)
      const isIndented = /^\s+\S/.test(line) && paragraph.length === 0
      if (isIndented && (last?.type === 'clipping' || last?.type === 'query'))
        last.note = `${last.note} ${line.trim()}`.trim()
      else if (line.trim() === '') endParagraph()
      else paragraph.push(line.trim())
      continue
    }
    endParagraph()
    if (item.type === 'title') plan.title ??= item.text
    else plan.items.push(item)
  }
  endParagraph()
  return plan
}

function itemOf(line: string): PlanItem | { type: 'title'; text: string } | null {
  const [, compared] = /^=(|\s.*)$/.exec(line) ?? []
  if (compared !== undefined) return { type: 'comparison', query: compared.trim() }
  const [, sign = '', rest = ''] = /^(#{1,6}|[-*?])\s+(.+?)\s*$/.exec(line) ?? []
  if (sign === '#') return { type: 'title', text: rest }
  if (sign.startsWith('#')) return { type: 'heading', text: rest }
  if (sign === '?') return { type: 'query', query: rest, note: '' }
  return sign === '' ? null : { type: 'clipping', id: rest, note: '' }
}

/** A plan as its file has it; it reads back as it was. */
export function formatReviewPlan({ title, introduction, items }: ReviewPlan): string {
  const head = [...(title === null ? [] : [`# ${title}`]), ...introduction]
  return `${[...head.map((words) => `${words}\n`), ...items.map(linesOf)].join('\n').trim()}\n`
}

function linesOf(item: PlanItem): string {
  switch (item.type) {
    case 'heading':
      return `\n## ${item.text}`
    case 'note':
      return `\n${item.text}\n`
    case 'comparison':
      return `= ${item.query}`.trim()
    case 'clipping':
      return `- ${item.id}${item.note && `\n  ${item.note}`}`
    case 'query':
      return `? ${item.query}${item.note && `\n  ${item.note}`}`
  }
}

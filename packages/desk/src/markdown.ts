// Text in Markdown. In: words of a clipping. Out: a line of CommonMark that shows the same words and is nothing else.
import { closedDirections } from './directions.ts'
import { xmlCharacters } from './xml-characters.ts'

/** Words as one line of Markdown, whatever they look like: no heading, list, link, emphasis or markup. */
export function markdown(words: string): string {
  return closedDirections(xmlCharacters(words).replace(/\s+/g, ' ').trim())
    .replace(/[\\`*_{}[\]<>()#+!|~&=:.@-]/g, (sign, at: number, whole: string) =>
      needsEscape(sign, at, whole) ? `\\${sign}` : sign,
    )
    .replace(/^(\d{1,9})([.)])(?= |$)/, '$1\\$2')
}

/** Whether a sign means something to Markdown where it stands. */
function needsEscape(sign: string, at: number, whole: string): boolean {
  if ('\\`*_[]<>|~&'.includes(sign)) return true
  // Headings, lists and rules begin a line; an address makes a link of itself.
  if ('#+-='.includes(sign)) return at === 0
  if (sign === '!') return whole[at + 1] === '['
  if (sign === ':') return whole.startsWith('://', at)
  if (sign === '@' || sign === '.')
    return /\w/.test(whole[at - 1] ?? '') && /\w/.test(whole[at + 1] ?? '') && !/\d/.test(whole[at - 1] ?? '')
  return false
}

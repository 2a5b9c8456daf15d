// Header lines whose form says nothing. In: the header's parts. Out: a role for each plain one, by what stands
// around it: an outlet's name is short and named like one, a kicker comes before its headline, a deck after.

import { isBareAgency, isBareName } from './byline.ts'
import { outletPoints } from './outlet.ts'
import type { Part } from './part.ts'
import { wordsOf } from './part.ts'
import type { Role } from './schema.ts'

/** A header line's part with the chunk it came from. */
export interface HeaderPart extends Part {
  chunk: number
}

const KINDS =
  'special report|update \\d+|exclusive|analys[ei]s?|opinion|comment|kommentar|editorial|interview|feature|breaking|live'
const KICKER = new RegExp(`^(?:${KINDS}|world|politics|business|science|culture|sport)(?:\\s*[:|])?$`, 'i')
const KICKER_LEAD = new RegExp(`^(?:${KINDS})\\s*[:|–-]\\s*(?=.)`, 'i')
/** A paper's number: `Vol. 3, No. 29`. */
const VOLUME = /^(?:vol(?:ume)?|no|nr|issue)\.? ?\d/i

/** Gives every plain part its role: outlet, kicker, headline, deck, an uncertain byline, or other. */
export function namePlain(
  text: string,
  parts: HeaderPart[],
  known: ReadonlySet<string>,
  bodyFollows: boolean,
): void {
  const plain = () => parts.filter((part) => part.role === 'plain')
  const first = (role: Role) => parts.find((part) => part.role === role)
  const has = (role: Role) => known.has(role) || first(role)
  if (!has('outlet')) nameOutlet(text, parts, plain())
  const outlet = first('outlet')
  for (const part of plain()) {
    const words = wordsOf(text, part)
    if (outlet && wordsOf(text, outlet).toLowerCase() === words.toLowerCase()) part.role = 'outlet'
    else if (VOLUME.test(words)) part.role = 'other'
  }
  if (!has('headline')) {
    let [headline, next] = plain()
    if (headline && next && isKicker(wordsOf(text, headline))) {
      headline.certain = KICKER.test(wordsOf(text, headline))
      headline.role = 'kicker'
      headline = next
    }
    if (headline) nameHeadline(text, parts, headline)
  }
  for (const part of plain()) {
    const before = parts[parts.indexOf(part) - 1]?.role
    const name = wordsOf(text, part)
    const named = isBareName(name) || (part === parts.at(-1) && isBareAgency(name) && !KICKER.test(name))
    part.role = 'other'
    if (!has('byline') && named && before && bodyFollows) part.role = 'byline'
    else if (!has('deck') && before && /headline|deck|byline|kicker/.test(before)) part.role = 'deck'
  }
}

function isKicker(line: string): boolean {
  const count = line.split(/\s+/).length
  return (
    KICKER.test(line) ||
    (count <= 4 && /[:：|]$/.test(line)) ||
    (count <= 3 && /\p{Lu}{3}/u.test(line) && line === line.toUpperCase())
  )
}

/** Sets the headline apart from a kicker before it (`UPDATE 2-`) and an outlet after it (` - Harbor Times`). */
function nameHeadline(text: string, parts: HeaderPart[], headline: HeaderPart): void {
  const { start } = headline
  headline.role = 'headline'
  headline.certain = true
  const at = parts.indexOf(headline)
  const next = parts[at + 1]
  if (
    next?.role === 'plain' &&
    next.chunk === headline.chunk &&
    headline.end - start >= 36 &&
    /^\p{Ll}/u.test(wordsOf(text, next))
  ) {
    headline.end = next.end
    parts.splice(at + 1, 1)
  }
  const tail = /\s[-–—|]\s([^-–—|]{2,40})$/.exec(wordsOf(text, headline))
  const name = tail?.[1] ?? ''
  const known = parts.some((part) => part.role === 'outlet' && wordsOf(text, part) === name)
  if (tail && (known || outletPoints(name) >= 4)) {
    const { end } = headline
    parts.splice(at + 1, 0, { ...headline, role: 'outlet', start: end - name.length })
    headline.end = start + tail.index
  }
  const lead = KICKER_LEAD.exec(wordsOf(text, headline))?.[0]
  if (lead && !parts.some((part) => part.role === 'kicker')) {
    headline.start += lead.length
    parts.splice(at, 0, { ...headline, role: 'kicker', start, end: start + lead.trimEnd().length })
  }
}

/** Names the plain part most like an outlet's name, where one is enough like it. */
function nameOutlet(text: string, parts: HeaderPart[], plain: HeaderPart[]): void {
  let best: HeaderPart | undefined
  let most = plain.length === 1 ? 4 : 3
  for (const part of plain) {
    const at = parts.indexOf(part)
    const nearDate = [parts[at - 1], parts[at + 1]].some(
      (one) => one && /^(?:date|label|url|page)$/.test(one.role) && Math.abs(one.chunk - part.chunk) <= 1,
    )
    const shared = plain.some((other) => other !== part && other.chunk === part.chunk)
    const points = outletPoints(wordsOf(text, part)) + (nearDate ? 2 : 0) + (at === 0 ? 1 : shared ? -1 : 0)
    if (points > most || (!best && points === most)) {
      most = points
      best = part
    }
  }
  if (!best) return
  best.role = 'outlet'
  best.certain = outletPoints(wordsOf(text, best)) >= 3
}

// Header lines whose form says nothing. In: the header's parts. Out: a role for each plain one, by what stands
// around it: an outlet's name is short and named like one, a kicker comes before its headline, a deck after.

import { isBareAgency, isBareName } from './byline.ts'
import { outletPoints } from './outlet.ts'
import type { Part } from './part.ts'
import { part } from './part.ts'
import type { Role } from './schema.ts'

/** A header line's part with the chunk it came from. */
export interface HeaderPart extends Part {
  chunk: number
}

const KINDS =
  'special report|(?:update|wrapup) \\d+|exclusive|analysis|opinion|comment|editorial|interview|feature|breaking|explainer|live|kommentar|analyse|meinung|entretien'
const KICKER = new RegExp(
  `^(?:${KINDS}|world|politics|business|economy|science|culture|sport|politique|monde)(?:\\s*[:|])?$`,
  'iu',
)
const KICKER_LEAD = new RegExp(`^(?:${KINDS})\\s*[:|–-]\\s*(?=.)`, 'iu')
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
  if (!has('outlet')) nameOutlet(parts, plain())
  const outlet = first('outlet')
  for (const part of plain()) {
    if (outlet && outlet.text.toLowerCase() === part.text.toLowerCase()) part.role = 'outlet'
    else if (VOLUME.test(part.text)) part.role = 'other'
  }
  if (!has('headline')) {
    let [headline, next] = plain()
    if (headline && next && isKicker(headline.text)) {
      headline.certain = KICKER.test(headline.text)
      headline.role = 'kicker'
      headline = next
    }
    if (headline) nameHeadline(text, parts, headline)
  }
  for (const part of plain()) {
    const before = parts[parts.indexOf(part) - 1]?.role
    const name = part.text
    const named = isBareName(name) || (part === parts.at(-1) && isBareAgency(name) && !KICKER.test(name))
    part.role = 'other'
    if (!has('byline') && named && before && bodyFollows) part.role = 'byline'
    else if (!has('deck') && before && /headline|deck|byline|kicker/.test(before)) part.role = 'deck'
  }
}

const isKicker = (line: string): boolean =>
  KICKER.test(line) ||
  /^(?:\S+\s+){0,3}\S*[:：|]$/.test(line) ||
  (/\p{Lu}{3}/u.test(line) && /^(?:[^\s\p{Ll}]+\s?){1,3}$/u.test(line))

/** Sets the headline apart from a kicker before it (`UPDATE 2-`) and an outlet after it (` - Harbor Times`). */
function nameHeadline(text: string, parts: HeaderPart[], headline: HeaderPart): void {
  const { chunk, span } = headline
  const at = parts.indexOf(headline)
  const next = parts[at + 1]
  const goesOn =
    next?.role === 'plain' && next.chunk === chunk && headline.text.length >= 36 && /^\p{Ll}/u.test(next.text)
  const line = goesOn ? text.slice(span[0], next.span[1]) : headline.text
  const lead = parts.some((one) => one.role === 'kicker') ? '' : (KICKER_LEAD.exec(line)?.[0] ?? '')
  const [tail = '', name = ''] = /\s[-–—|]\s([^-–—|]{2,40})$/.exec(line) ?? []
  const known = parts.some((one) => one.role === 'outlet' && one.text === name) || outletPoints(name) >= 4
  const end = line.length - (known ? tail.length : 0)
  const named = [
    part('kicker', lead.trimEnd(), span[0]),
    part('headline', line.slice(lead.length, end), span[0] + lead.length),
    part('outlet', known ? name : '', span[0] + line.length - name.length),
  ]
  parts.splice(at, goesOn ? 2 : 1, ...named.filter((one) => one.text).map((one) => ({ ...one, chunk })))
}

/** Names the plain part most like an outlet's name, where one is enough like it. */
function nameOutlet(parts: HeaderPart[], plain: HeaderPart[]): void {
  const scored = plain.map((part) => {
    const at = parts.indexOf(part)
    const near = parts.slice(at && at - 1, at + 2)
    const nearDate = near.some(
      ({ role, chunk }) => /date|label|url|page/.test(role) && Math.abs(chunk - part.chunk) < 2,
    )
    const shared = plain.filter(({ chunk }) => chunk === part.chunk).length > 1
    const own = outletPoints(part.text)
    return { part, own, points: own + (nearDate ? 2 : 0) + (at === 0 ? 1 : shared ? -1 : 0) }
  })
  const [best] = scored.sort((a, b) => b.points - a.points)
  if (!best || best.points < (plain[1] ? 3 : 4)) return
  best.part.role = 'outlet'
  best.part.certain = best.own >= 3
}

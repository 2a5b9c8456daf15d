// Header lines whose form says nothing. In: the header's parts. Out: a role for each plain one, by the lines
// around it: an outlet's name is short and named like one, a kicker comes before its headline, a deck after.

import { isBareAgency, isBareName } from './byline.ts'
import { outletScore } from './outlet.ts'
import type { Part } from './part.ts'
import { part } from './part.ts'
import { KICKER } from './patterns/kickers.ts'

/** A kicker by its form: a few words before a colon or bar, or in capitals. */
const KICKER_LIKE = /^(?:\S+\s+){0,3}\S*[:：|]$|^(?=.*\p{Lu}{3})(?:[^\s\p{Ll}]+\s?){1,3}$/u
const isUnlabelled = ({ role }: Part): boolean => role === 'unknown'

/** Gives every plain part its role: outlet, kicker, headline, deck, an uncertain byline, or other. */
export function classifyUnlabelledLines(
  text: string,
  parts: Part[],
  front: Part[],
  bodyFollows: boolean,
): void {
  const has = (role: string) => [...front, ...parts].some((one) => one.role === role)
  if (!has('outlet')) chooseOutlet(parts)
  const outlet = parts.find(({ role }) => role === 'outlet')?.text.toLowerCase()
  for (const one of parts) if (isUnlabelled(one) && one.text.toLowerCase() === outlet) one.role = 'outlet'
  for (const [at, one] of parts.entries()) {
    const { text: line, role } = one
    const before = parts[at - 1]?.role ?? ''
    if (role !== 'unknown') continue
    // The parts of a headline come in its place, and the loop passes over them.
    const next = parts[at + 1]
    // `Mira Doll` between the day and the headline.
    const isSigned = before === 'date' && next?.role === role && next.text.length > 30 && isBareName(line)
    if (isSigned && !/ .* .* /.test(line)) one.role = 'byline'
    else if (!has('headline')) splitHeadline(text, parts, at)
    else if (
      before &&
      bodyFollows &&
      !has('byline') &&
      (isBareName(line) || (!next && isBareAgency(line) && !KICKER.test(line)))
    )
      one.role = 'byline'
    else one.role = /headline|deck|byline|kicker/.test(before) ? 'deck' : 'other'
  }
}

/** Names the plain part most like an outlet's name, where one is enough like it. */
function chooseOutlet(parts: Part[]): void {
  const plain = parts.filter(isUnlabelled)
  let most = plain[1] ? 2 : 3
  let best: Part | undefined
  for (const one of plain) {
    const at = parts.indexOf(one)
    let points = outletScore(one.text)
    if (parts.slice(at && at - 1, at + 2).some(({ role }) => /date|label|url|page/.test(role))) points += 2
    if (!at) points++
    else if (plain.some((other) => other !== one && other.chunk === one.chunk)) points--
    if (points > most) {
      most = points
      best = one
    }
  }
  if (!best) return
  best.role = 'outlet'
  best.certain = outletScore(best.text) >= 3
}

/** Sets the headline apart from a kicker before it (`UPDATE 2-`) and an outlet after it (` - Harbor Times`). */
function splitHeadline(text: string, parts: Part[], at: number): void {
  const { text: first, span, chunk } = parts[at]!
  const next = parts[at + 1]
  const [start] = span
  const goesOn =
    next && isUnlabelled(next) && next.chunk === chunk && first.length >= 36 && /^\p{Ll}/u.test(next.text)
  const line = goesOn ? text.slice(start, next.span[1]) : first
  let [lead = ''] = KICKER.exec(line) ?? KICKER_LIKE.exec(line) ?? []
  // Alone on its line a kicker is the first, and the headline yet to come; beside one no other is looked for.
  const isAlone = lead === line
  const others = isAlone ? parts.slice(0, at) : parts
  if (others.some(({ role }) => role === 'kicker') || (isAlone && !parts.slice(at + 1).some(isUnlabelled)))
    lead = ''
  const [tail = '', name = ''] = /\s[-–—|]\s([^-–—|]{2,40})$/.exec(line) ?? []
  const isOutlet =
    outletScore(name) >= 4 || parts.some(({ role, text }) => role === 'outlet' && text === name)
  const end = line.length - (isOutlet ? tail.length : 0)
  const named = [
    part('kicker', lead.trimEnd(), start, KICKER.test(lead)),
    part('headline', line.slice(lead.length, end), start + lead.length),
    part('outlet', isOutlet ? name : '', start + line.length - name.length),
  ]
  parts.splice(at, goesOn ? 2 : 1, ...named.filter((one) => one.text))
}

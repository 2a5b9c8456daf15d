// Clippings that may tell of the same event as one: offered, never assumed. In: an archive and a clipping’s id. Out: those near it.
import type { Archive } from '@hearsay/archive'
import type { Profile } from '@hearsay/compare'
import { EVENT_DAYS, profileOf, tellsOfOneEvent } from '@hearsay/compare'

/** A clipping near another one. */
export interface NearClipping {
  id: string
  outlet: string | null
  date: string | null
  headline: string | null
}

/** So many clippings are looked at. */
const MAX_CANDIDATES = 60
/** So many of a clipping’s words are looked for. */
const MAX_WORDS = 12
const DAY = 86_400_000

/** Clippings near one in words and days, by day; in other languages by names and numbers. Throws as `Archive.get` does. */
export async function nearOnDesk(archive: Archive, id: string): Promise<NearClipping[]> {
  const { document } = await archive.get(id)
  const profile = profileOf(document)
  const words = wordsToFind(profile, document.text)
  if (words.length === 0) return []
  const days = dayRange(profile)
  const { hits } = await archive.find(`(${words.map((word) => `"${word}"`).join(' or ')})${days}`, {
    limit: MAX_CANDIDATES,
  })
  const found: NearClipping[] = []
  for (const { id: other, entry } of hits) {
    if (other === id || entry.problem) continue
    const candidate = await archive.get(other)
    if (tellsOfOneEvent(profile, profileOf(candidate.document)) !== true) continue
    const { outlet, date, headline } = entry
    found.push({ id: other, outlet, date, headline })
  }
  return found.sort((a, b) => compare(a.date ?? '9999', b.date ?? '9999') || compare(a.id, b.id))
}

/** Names, which stand in other languages too, then the words said most often. */
function wordsToFind({ stems }: Profile, text: string): string[] {
  const counts = new Map<string, number>()
  for (const [word] of text.matchAll(/(?<=[\p{Ll},;:] )\p{Lu}[\p{L}\p{M}]{2,}/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  const names = [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0])).map(([name]) => name)
  if (names.length >= MAX_WORDS / 2) return names.slice(0, MAX_WORDS)
  const often = [...stems]
    .filter(([stem]) => stem.length > 4)
    .sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))
    .map(([stem]) => stem)
  return [...names, ...often].slice(0, MAX_WORDS)
}

function dayRange({ day }: Profile): string {
  if (day === null) return ''
  const isoDay = (days: number) => new Date(days * DAY).toISOString().slice(0, 10)
  return ` date:${isoDay(day - EVENT_DAYS)}..${isoDay(day + EVENT_DAYS)}`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

// References in RIS, as Zotero, EndNote and ProQuest export them. In: text. Out: a clip for each that has a text, and how many
// haven’t; null where it is no RIS.
import { type Clip, normalizeSpace, paragraphsOf } from '../clip.ts'
import { namesInOrder } from '../database/database.ts'
import { writtenDay } from '../written-day.ts'

/** The clips of references, and how many references have no text. */
export interface References {
  clips: Clip[]
  without: number
}

const TAG = /^([A-Z][A-Z\d]) {1,2}- ?(.*)$/

/** What RIS begins with. */
export const RIS_START = /^TY {1,2}- ?[A-Z]{2,12}\s*\r?\n/

/** Reads references in RIS. */
export function readRis(text: string): References | null {
  if (!RIS_START.test(text.replace(/^[\ufeff\s]+/, ''))) return null
  const records: Map<string, string[]>[] = []
  let last: string[] | undefined
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)) {
    const [, tag, value = ''] = TAG.exec(line) ?? []
    if (tag === 'TY') records.push(new Map())
    const record = records.at(-1)
    if (!record) continue
    if (tag) {
      last = record.get(tag) ?? []
      last.push(value)
      record.set(tag, last)
    } else if (last && line.trim()) last.push(line)
  }
  const clips = records.map(clipOf)
  const found = clips.filter((clip) => clip.blocks.length > 0)
  return { clips: found, without: clips.length - found.length }
}

function clipOf(record: Map<string, string[]>): Clip {
  const value = (...tags: string[]) => {
    for (const tag of tags) {
      const words = normalizeSpace((record.get(tag) ?? [])[0] ?? '')
      if (words) return words
    }
    return null
  }
  const authors = ['AU', 'A1'].flatMap((tag) => record.get(tag) ?? [])
  const url = value('UR', 'L2')
  return {
    outlet: value('T2', 'JF', 'JO', 'JA', 'PB'),
    date: dayOf(value('DA', 'Y1', 'PY')),
    headline: value('TI', 'T1', 'CT'),
    byline: authors.length ? namesInOrder(authors.join('; ')) : null,
    url: url && /^https?:/.test(url) ? url : null,
    blocks: ['AB', 'N2', 'N1'].flatMap((tag) =>
      (record.get(tag) ?? []).flatMap((text) => paragraphsOf(text)),
    ),
    diagnostics: [],
  }
}

/** `2024/03/14/`, or a year alone. */
function dayOf(written: string | null): string | null {
  const [, year, month, day] = /^(\d{4})(?:\/(\d\d)?)?(?:\/(\d\d)?)?/.exec(written ?? '') ?? []
  if (!year) return writtenDay(written)
  return [year, month, month && day].filter(Boolean).join('-')
}

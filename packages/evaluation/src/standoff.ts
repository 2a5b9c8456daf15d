// Parses annotations in brat standoff. In: an annotation file and its text. Out: the attributions in the form that the scorer
// compares.
//
//   T1	Source 0 4	Venn
//   T2	Cue 5 9	said
//   T3	Content 10 20;25 30	…
//   E1	Attribution:T4 Content:T3 Cue:T2 Source:T1

import type { Span } from '@hearsay/core'

/** An attribution without nesting: the spans of each part. */
export interface FlatAttribution {
  source: Span[]
  cue: Span[]
  content: Span[]
}

/**
 * The attributions of an annotation file for a text. Offsets in brat are code points; the spans returned are UTF-16. Other lines
 * are skipped; a part that an attribution lacks has no spans.
 */
export function parseStandoff(annotation: string, text: string): FlatAttribution[] {
  const units = codePointOffsets(text)
  const spans = new Map<string, Span[]>()
  const events: string[] = []
  for (const line of annotation.split('\n')) {
    const marked = /^(T\d+)\t[\w-]+ ([\d; ]+)/.exec(line)
    if (marked) spans.set(marked[1]!, toSpans(marked[2]!, units))
    const event = /^E\d+\t(.*)$/.exec(line)
    if (event) events.push(event[1]!)
  }
  return events.map((event) => {
    const found: FlatAttribution = { source: [], cue: [], content: [] }
    for (const part of event.trim().split(/\s+/)) {
      const [name = '', target = ''] = part.split(':')
      const role = name.replace(/\d+$/, '').toLowerCase()
      if (role === 'source' || role === 'cue' || role === 'content')
        found[role].push(...(spans.get(target) ?? []))
    }
    return found
  })
}

/** Converts “10 20;25 30” in code points to spans in UTF-16 units; offsets past the end of the text become its end. */
function toSpans(places: string, units: number[]): Span[] {
  const last = units.length - 1
  return places.split(';').map((place) => {
    const [start, end] = place.trim().split(' ')
    return [units[Math.min(Number(start), last)]!, units[Math.min(Number(end), last)]!]
  })
}

/** The UTF-16 offset of every code point, and after the last one the length. */
function codePointOffsets(text: string): number[] {
  const units: number[] = []
  let unit = 0
  for (const sign of text) {
    units.push(unit)
    unit += sign.length
  }
  units.push(unit)
  return units
}

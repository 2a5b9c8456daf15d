// brat’s annotations. In: the lines of an `.ann` file. Out: annotations; null where it is none.
import { withSemicolons } from '../brat/brat.ts'
import type { ForeignAnnotation } from './foreign-annotation.ts'
import { isOwnId, verdictOf } from './foreign-annotation.ts'

/** Reads the spans that statements have, with their notes. Places are joined by `;`, their words by spaces. */
export function readBrat(lines: string): ForeignAnnotation[] | null {
  const spans = new Map<string, ForeignAnnotation>()
  let isAny = false
  for (const line of lines.split(/\r?\n/)) {
    const [id = '', data = '', words = ''] = line.split('\t')
    if (/^[A-Z#*]\d*$/.test(id)) isAny = true
    const [, type = '', places = ''] = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)$/.exec(data) ?? []
    if (id.startsWith('T') && /^(?:No)?Content$/.test(type)) {
      const pieces = piecesOf(places, words)
      spans.set(id, { statement: null, pieces, speaker: null, verdict: null, notes: [] })
    }
    const about = spans.get(/^AnnotatorNotes (T\d+)$/.exec(data)?.[1] ?? '')
    if (id.startsWith('#') && about) addNote(about, words)
  }
  return isAny || lines.trim() === '' ? [...spans.values()] : null
}

function piecesOf(places: string, words: string): ForeignAnnotation['pieces'] {
  const characters = Array.from(words)
  let from = 0
  return places.split(';').map((place) => {
    const [start = 0, end = 0] = place.split(' ').map(Number)
    const exact = characters.slice(from, from + end - start).join('')
    from += end - start + 1
    return { exact, prefix: '', suffix: '', start }
  })
}

/** What we wrote into a note has the statement’s id; what a person wrote before or after it is theirs. */
function addNote(annotation: ForeignAnnotation, note: string): void {
  const own =
    /attribution by [^;]*; id (urn:uuid:\S+); rules [^;]*(?:; (?:name|description|condition) [^;]*)*/.exec(
      note,
    )
  if (own && isOwnId(own[1])) annotation.statement = own[1]
  annotation.speaker ??= own ? nameIn(own[0]) : null
  const rest = (own ? note.replace(own[0], '') : note).replace(/^[\s;]+|[\s;]+$/g, '')
  const verdict = verdictOf([rest])
  if (verdict) annotation.verdict = verdict
  else if (rest !== '') annotation.notes.push(rest)
}

function nameIn(note: string): string | null {
  const name = /; name ([^;]*)/.exec(note)?.[1]?.trim()
  return name === undefined ? null : withSemicolons(name)
}

// Pages laid over the desk: the outline and the sourcing sheet. In: a document and its reading. Out: rows, those one can
// go to with the offset they lead to.

import type { Document } from '@hearsay/core'
import type { Reading } from '@hearsay/reading'
import { sourceName, sourcingOf, voiceLetters, voiceNames } from '@hearsay/reading'
import { counted } from '../term/numbers.ts'
import { oneLine } from '../term/safe.ts'
import type { Look, RowPart } from './row.ts'
import { beginOf } from './statement-rows.ts'

/** A row of a page; with `to` it leads to an offset of the text. */
export interface SheetRow {
  parts: RowPart[]
  target?: number
}

/** The paragraphs with the voices in each and how it begins, then who speaks. */
export function outlineRows(document: Document, reading: Reading | null): SheetRow[] {
  const rows: SheetRow[] = [head('Paragraphs')]
  const paragraphs = document.body.filter((block) => block.type === 'paragraph')
  let at = 0
  for (const [index, { span }] of paragraphs.entries()) {
    const letters: RowPart[] = []
    const { sentences = [] } = reading ?? {}
    while (at < sentences.length && sentences[at]!.span[0] < span[1]) {
      const { voice, span: own } = sentences[at++]!
      if (own[1] > span[0]) letters.push({ text: voiceLetters[voice], look: voice })
    }
    rows.push({
      target: span[0],
      parts: [
        { text: `${String(index + 1).padStart(4)} `, look: 'label' },
        ...letters,
        {
          text: `${letters.length ? ' ' : ''}${beginning(document.text.slice(...span))}`,
          look: 'plain',
        },
      ],
    })
  }
  if (!reading) return rows
  rows.push(gap(), head('Speakers'))
  for (const [number, actor] of reading.actors.entries()) {
    const own = statementsOf(reading, number)
    if (own.length === 0) continue
    rows.push(
      leads(
        oneLine(actor.name),
        actor.standing,
        counted(own.length, 'statement'),
        beginOf(reading.attributions[own[0]!]!),
      ),
    )
    for (const one of own) rows.push(line(document, reading, one))
  }
  return rows
}

/** How many UTF-16 units of a paragraph the outline has, at most. */
const MAX_PARAGRAPH_UNITS = 400

/** How a paragraph begins, with a mark where it goes on. */
function beginning(text: string): string {
  if (text.length <= MAX_PARAGRAPH_UNITS) return oneLine(text)
  const space = text.lastIndexOf(' ', MAX_PARAGRAPH_UNITS)
  return `${oneLine(text.slice(0, space > 0 ? space : MAX_PARAGRAPH_UNITS))} …`
}

/** How a clipping is sourced: each number with what it counts below it. */
export function sourcingRows(document: Document, reading: Reading): SheetRow[] {
  const found = sourcingOf(reading)
  const total = reading.sentences.length
  const rows: SheetRow[] = [head(counted(total, 'sentence'))]
  for (const [voice, list] of Object.entries(found.voices) as [keyof typeof found.voices, number[]][]) {
    const share = total ? Math.round((100 * list.length) / total) : 0
    rows.push({
      parts: [
        { text: `  ${voiceLetters[voice]} `, look: voice },
        { text: `${String(list.length).padStart(4)}  ${String(share).padStart(3)}%  `, look: 'strong' },
        { text: voiceNames[voice], look: 'plain' },
      ],
    })
    if (voice === 'own') continue
    for (const one of list) rows.push(inner(document, reading.sentences[one]!.span))
  }
  const unnamed = [...found.unnamedWithReason, ...found.unnamedWithoutReason]
  rows.push(gap(), head(counted(found.named.length + unnamed.length, 'source')))
  const groups: [string, number[], Look][] = [
    ['named', found.named, 'named'],
    ['unnamed, reason given', found.unnamedWithReason, 'unnamed'],
    ['unnamed, no reason given', found.unnamedWithoutReason, 'unnamed'],
  ]
  for (const [name, actors, look] of groups) {
    rows.push(count(actors.length, name))
    for (const actor of actors) {
      const own = statementsOf(reading, actor)
      const words = oneLine(reading.actors[actor]?.name ?? '')
      rows.push(
        leads(
          `       ${words}`,
          look,
          counted(own.length, 'statement'),
          beginOf(reading.attributions[own[0]!]!),
        ),
      )
    }
  }
  rows.push(
    gap(),
    count(
      found.nobody.length,
      found.nobody.length === 1 ? 'statement put to nobody' : 'statements put to nobody',
    ),
  )
  for (const one of found.nobody) rows.push(line(document, reading, one))
  rows.push(count(found.declined.length, 'times a source declined'))
  for (const one of found.declined) rows.push(line(document, reading, one))
  return rows
}

function statementsOf({ attributions }: Reading, actor: number): number[] {
  return attributions.flatMap((one, at) => (one.actor === actor ? [at] : []))
}

/** A statement under its speaker or its count. */
function line(document: Document, reading: Reading, at: number): SheetRow {
  const one = reading.attributions[at]!
  const words = one.content.map((span) => oneLine(document.text.slice(...span))).join(' … ')
  const cue = one.cue ? oneLine(document.text.slice(...one.cue)) : (sourceName(document, reading, one) ?? '')
  return {
    target: beginOf(one),
    parts: [
      { text: `       ${cue}${words ? ': ' : ''}`, look: 'quiet' },
      { text: words, look: 'plain' },
    ],
  }
}

function inner(document: Document, span: readonly [number, number]): SheetRow {
  return {
    target: span[0],
    parts: [{ text: `       ${oneLine(document.text.slice(...span))}`, look: 'plain' }],
  }
}

function leads(text: string, look: Look, note: string, to: number): SheetRow {
  return {
    target: to,
    parts: [
      { text: `  ${text}`, look },
      { text: `  ${note}`, look: 'quiet' },
    ],
  }
}

function count(number: number, name: string): SheetRow {
  return {
    parts: [
      { text: `${String(number).padStart(8)}  `, look: 'strong' },
      { text: name, look: 'plain' },
    ],
  }
}

function head(text: string): SheetRow {
  return { parts: [{ text, look: 'strong' }] }
}

function gap(): SheetRow {
  return { parts: [] }
}

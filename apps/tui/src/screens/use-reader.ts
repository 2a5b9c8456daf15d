// The reader's side of the desk: the chosen seed and its reading as rows, where the window stands, what was found in it.

import type { Archive, Seed } from '@hearsay/archive'
import type { Document } from '@hearsay/core'
import type { Reading } from '@hearsay/reading'
import { useEffect, useMemo, useRef, useState } from 'react'
import { oneLine } from '../term/safe.ts'
import { MARGIN, proseRows } from '../ui/prose-rows.ts'
import { readingRows } from '../ui/reading-rows.ts'
import type { ReaderRow } from '../ui/row.ts'
import { rowAt } from '../ui/row.ts'
import { sourcesRows, statementsRows } from '../ui/statement-rows.ts'
import { findingRows, textRows } from '../ui/text-rows.ts'
import type { ReadDocument } from './read-document.ts'

/** The ways to look at a seed. */
export type View = 'reading' | 'text' | 'findings' | 'statements' | 'sources'

/** The reader and what can be done with it. `version` changes when the folder does. */
export function useReader(
  archive: Archive,
  read: ReadDocument,
  id: string | null,
  version: number,
  columns: number,
  height: number,
) {
  const [seed, setSeed] = useState<Seed | null>(null)
  const [problem, setProblem] = useState('')
  const [view, setView] = useState<View>('reading')
  const [top, setTop] = useState(0)
  const [finding, setFinding] = useState('')
  const before = useRef<{ id: string | null; rows: ReaderRow[] }>({ id: null, rows: [] })

  useEffect(() => {
    let over = false
    if (id === null) setSeed(null)
    else {
      archive.get(id).then(
        (found) => {
          if (!over) setSeed(found)
        },
        (error: Error) => {
          if (over) return
          setSeed(null)
          setProblem(oneLine(error.message))
        },
      )
    }
    return () => {
      over = true
    }
  }, [archive, id, version])

  const document = seed?.document
  const found = useReading(document, read)
  const rows = useMemo((): ReaderRow[] => {
    if (!seed || seed.id !== id)
      return [{ at: 0, parts: [{ text: id === null || seed ? '' : problem, look: 'error' }] }]
    if (view === 'text') return textRows(seed, columns)
    if (view === 'findings') return findingRows(seed, columns)
    const reading = found !== null && typeof found !== 'string' ? found : null
    if (view === 'reading') return readingRows(seed.document, reading, columns)
    if (!reading) return proseRows(0, oneLine(String(found ?? 'Being read …')), 'quiet', columns - MARGIN)
    return (view === 'statements' ? statementsRows : sourcesRows)(seed.document, reading, columns)
  }, [seed, id, view, columns, problem, found])
  const places = useMemo(() => placesOf(finding, seed?.document.text ?? ''), [finding, seed])
  const last = Math.max(0, rows.length - height)

  // New rows for the same seed: stay at the same words, or at the end. Another seed: begin at its top.
  let shownTop = Math.min(top, last)
  if (before.current.rows !== rows) {
    const { id: earlier, rows: old } = before.current
    const atEnd = top > 0 && top >= old.length - height
    const same = atEnd ? last : Math.min(last, rowAt(rows, old[top]?.at ?? 0))
    shownTop = earlier === id && top > 0 ? same : 0
  }
  useEffect(() => {
    before.current = { id, rows }
    setTop(shownTop)
  }, [id, rows, shownTop])

  const hasText = seed !== null && seed.id === id
  return {
    rows,
    top: shownTop,
    places,
    finding,
    position: `${hasText ? `${Math.round((100 * Math.min(rows.length, shownTop + height)) / rows.length)}%` : ''}${VIEW_NAMES[view]}${foundWords(finding, places.length)}`,
    /** Moves the window by rows; infinities mean the first and the last. */
    move: (by: number) => setTop((now) => Math.max(0, Math.min(last, now + by))),
    turnView: (to: View) => setView((now) => (now === to ? 'reading' : to)),
    find(words: string): void {
      setFinding(words)
      const first = placesOf(words, seed?.document.text ?? '')[0]
      if (first) setTop(Math.min(last, Math.max(0, rowAt(rows, first[0]) - 2)))
    },
    /** Goes to the next or previous place found, from where the window stands. */
    next(step: 1 | -1): void {
      const from = rows[Math.min(last, shownTop + 2)]?.at ?? 0
      const place =
        step > 0
          ? places.find(([start]) => rowAt(rows, start) > shownTop + 2)
          : places.findLast(([start]) => start < from)
      const to = place ?? places.at(step > 0 ? 0 : -1)
      if (to) setTop(Math.min(last, Math.max(0, rowAt(rows, to[0]) - 2)))
    },
  }
}

/** Milliseconds before a seed is read: it is drawn first, and whoever walks down the list isn’t held up at each. */
const PAUSE = 100

/** The reading of a document, a sentence that says why there is none, or null before it comes. */
function useReading(document: Document | undefined, read: ReadDocument): Reading | string | null {
  const [found, setFound] = useState<{ document: Document; reading: Reading | string } | null>(null)
  useEffect(() => {
    if (!document) return
    let over = false
    const timer = setTimeout(async () => {
      const reading = await read(document)
      if (!over) setFound({ document, reading })
    }, PAUSE)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [document, read])
  return found && found.document === document ? found.reading : null
}

const VIEW_NAMES: Record<View, string> = {
  reading: '',
  text: '  text as it is',
  findings: '  findings',
  statements: '  statements',
  sources: '  who speaks',
}

function foundWords(finding: string, count: number): string {
  return finding ? `  ${count ? `${count} found, n next` : `no “${oneLine(finding)}”`}` : ''
}

/** Where words stand in a text, whatever their case and the white space between them. */
function placesOf(words: string, text: string): [number, number][] {
  if (!words) return []
  const sought = words.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'))
  return [...text.matchAll(new RegExp(sought.join('\\s+'), 'gi'))].map((hit) => [
    hit.index,
    hit.index + hit[0].length,
  ])
}

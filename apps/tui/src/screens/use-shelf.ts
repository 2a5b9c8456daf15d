// The list's side of the desk: which seeds, in what order, which one is chosen; kept up to date with the folder.

import type { Archive, Entry } from '@hearsay/archive'
import { shelfOrders } from '@hearsay/archive'
import { useEffect, useState } from 'react'
import { oneLine } from '../term/safe.ts'

/** The orders as the list's header says them. */
export const ORDERS = shelfOrders.map((order) => (order === 'changed' ? 'last change' : order))

/** The list and what can be done with it. */
export function useShelf(archive: Archive) {
  const [entries, setEntries] = useState<Entry[]>([])
  const [words, setWords] = useState('')
  const [order, setOrder] = useState(0)
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [version, setVersion] = useState(0)

  useEffect(() => {
    const stop = new AbortController()
    const listen = async () => {
      for await (const _ of archive.changes(stop.signal)) setVersion((before) => before + 1)
    }
    listen().catch(() => undefined)
    return () => stop.abort()
  }, [archive])

  useEffect(() => {
    let over = false
    archive.shelf({ words, order: shelfOrders[order] ?? 'date' }).then(
      (found) => {
        if (over) return
        setEntries(found)
        setProblem(null)
      },
      (error: Error) => {
        if (!over) setProblem(oneLine(error.message))
      },
    )
    return () => {
      over = true
    }
  }, [archive, words, order, version])

  const at = entries.findIndex((entry) => entry.id === chosenId)
  const selected = Math.max(0, at)
  return {
    entries,
    words,
    order,
    problem,
    version,
    selected,
    chosen: entries[selected] ?? null,
    /** Chooses the seed `by` places on; infinities mean the first and the last. */
    move(by: number): void {
      setChosenId((id) => {
        const from = Math.max(
          0,
          entries.findIndex((entry) => entry.id === id),
        )
        return entries[Math.max(0, Math.min(entries.length - 1, from + by))]?.id ?? null
      })
    },
    filter: setWords,
    turnOrder: () => setOrder((before) => (before + 1) % shelfOrders.length),
  }
}

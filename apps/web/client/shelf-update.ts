// What becomes of a shelf when the desk has changed. In: the shelf on the page and the shelf as it is now, as plain data. Out:
// whether the page takes the new one over, offers it or leaves everything as it is.

/** What is compared. */
export interface ShelfState {
  /** The rows on the page, by their addresses. */
  rows: readonly string[]
  /** The rows of the shelf as it is now. */
  freshRows: readonly string[]
  /** Whether anything at all in the list differs. */
  differs: boolean
  /** Whether the page shows the first page of the shelf: only there rows are new rather than moved up. */
  isFirstPage: boolean
  /** Whether the page is scrolled to its top and nothing is selected, so that a change disturbs nobody. */
  isUndisturbed: boolean
}

/** What to do with the new shelf; `added` are the rows that are new. */
type ShelfUpdate = { type: 'none' } | { type: 'apply' | 'offer'; added: string[] }

/** Decides what to do with the new shelf. */
export function planUpdate({
  rows,
  freshRows,
  differs,
  isFirstPage,
  isUndisturbed,
}: ShelfState): ShelfUpdate {
  if (!differs) return { type: 'none' }
  if (!isFirstPage) return { type: 'offer', added: [] }
  const known = new Set(rows)
  const added = freshRows.filter((row) => !known.has(row))
  return { type: isUndisturbed ? 'apply' : 'offer', added }
}

/** A clock that waits, replaced in tests. */
type Wait = (ms: number) => Promise<void>

/**
 * Runs something once for all requests within a while, never twice at the same time, and once more for requests that come
 * while it runs. `ms` is the least time between the end of a run and the next.
 */
export function throttle(run: () => Promise<void>, ms: number, wait: Wait): () => void {
  let isBusy = false
  let isWanted = false
  const runs = async (): Promise<void> => {
    isBusy = true
    do {
      isWanted = false
      await run().catch(() => undefined)
      await wait(ms)
    } while (isWanted)
    isBusy = false
  }
  return () => {
    if (isBusy) isWanted = true
    else void runs()
  }
}

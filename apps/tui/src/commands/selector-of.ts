// Operands that are ids or a query. In: what was typed. Out: which clippings are meant.
import type { Archive, ClippingSelector } from '@hearsay/archive'
import { ArchiveError } from '@hearsay/archive'

/** Ids, if every operand is one; else a query. */
export async function selectorOf(archive: Archive, operands: string[]): Promise<ClippingSelector> {
  const query = { query: operands.join(' ') }
  if (operands.length === 0) return query
  for (const id of operands) {
    try {
      await archive.get(id)
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error
      return query
    }
  }
  return { ids: operands }
}

// The header of a clipping as people corrected it, in its bytes: the same for every engine. Nothing is written here.
import { randomBytes } from 'node:crypto'
import type { Decision } from '@hearsay/decisions'
import { headerToWrite, ID_CHANCE_BYTES, newDecisionId, visibleTo } from '@hearsay/decisions'
import type { HeaderWritten } from '../api/archive.ts'
import { archiveError } from '../api/messages.ts'
import { decideAbout, textHashOf } from './decided.ts'
import { MAX_SEED_BYTES, parseSeed } from './parse-seed.ts'
import type { UnwrittenField } from './write-header.ts'
import { headerInBytes } from './write-header.ts'

/** A clipping as it is saved, with the decisions about it. */
interface SavedSeed {
  id: string
  bytes: Uint8Array
  decisions: readonly Decision[]
  /** The latest id on the desk. */
  lastId: string | null
}

/** What is to be saved: the bytes and the record of it; null where every field is in the file already, or none can be. */
type ToSave = { bytes: Uint8Array; record: Decision<'write'> | null; left: UnwrittenField[] }

/** Makes the bytes with the header that was decided; `text` is the hash of the text that its author saw. */
export async function writeHeader(
  { id, bytes, decisions, lastId }: SavedSeed,
  by: string,
  text: string | undefined,
): Promise<ToSave | Extract<HeaderWritten, { refused: unknown }>> {
  const { readPerson } = await import('@hearsay/decisions/log')
  const wrong = readPerson(by)
  if (wrong) return { refused: { code: 'invalid', data: { path: wrong.path, why: wrong.why }, current: [] } }
  const parsed = parseSeed(bytes, undefined)
  if (!parsed) throw archiveError({ code: 'not-text', about: id, data: {} })
  const before = textHashOf(parsed.document.text)
  if (text !== undefined && text !== before)
    return { refused: { code: 'text-changed', data: {}, current: [] } }
  const { state } = decideAbout(parsed.document, null, visibleTo([...decisions], null))
  const made = headerInBytes(bytes, headerToWrite(parsed.document, state))
  if (made.bytes.length > MAX_SEED_BYTES)
    throw archiveError({
      code: 'file-too-big',
      about: id,
      data: { bytes: made.bytes.length, limit: MAX_SEED_BYTES },
    })
  const { fields, edits, left } = made
  if (fields.length === 0) return { bytes, record: null, left }
  const now = Date.now()
  const record: Decision<'write'> = {
    id: newDecisionId(now, randomBytes(ID_CHANCE_BYTES), lastId),
    when: new Date(now).toISOString(),
    by,
    seed: id,
    text: before,
    verb: 'write',
    target: { type: 'clipping' },
    value: { fields, to: textHashOf(made.text), edits },
    replaces: [],
  }
  return { bytes: made.bytes, record, left }
}

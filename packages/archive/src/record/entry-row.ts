// What both engines keep of an entry under the same columns.
import type { ModelName } from '@hearsay/reading'
import type { Entry } from '../api/schemas.ts'

/** The voices a sentence can have, as columns. */
export const voices = ['own', 'named', 'unnamed', 'relayed', 'undetermined'] as const

/** The columns an entry is made of. */
export const entryColumns =
  'id, file, bytes, changed, outlet, date, headline, errors, warnings, infos, own, named, unnamed, relayed, undetermined, model, problem'

/** The fields of an entry that are read alike from either engine’s row. */
export function commonEntryFields(
  row: Record<string, unknown>,
): Pick<Entry, 'id' | 'file' | 'bytes' | 'outlet' | 'date' | 'headline' | 'counts' | 'voices' | 'model'> {
  const count = (column: string) => Number(row[column])
  return {
    id: String(row.id),
    file: String(row.file),
    bytes: count('bytes'),
    outlet: row.outlet as string | null,
    date: row.date as string | null,
    headline: row.headline as string | null,
    counts: { error: count('errors'), warning: count('warnings'), info: count('infos') },
    voices:
      row.own === null
        ? null
        : {
            own: count('own'),
            named: count('named'),
            unnamed: count('unnamed'),
            relayed: count('relayed'),
            undetermined: count('undetermined'),
          },
    model: row.model as ModelName | null,
  }
}

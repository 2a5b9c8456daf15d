// Labels of press databases. In: a line. Out: what its label stands for, and what follows it.
import { type DatabaseField, databaseLabels } from '../../lexicon/databases.ts'

const fields = new Map<string, DatabaseField>()
for (const [field, languages] of Object.entries(databaseLabels) as [DatabaseField, Record<string, string>][])
  for (const row of Object.values(languages))
    for (const label of row.split(', ')) {
      // What two fields call alike is the story’s before it is the database’s.
      const known = fields.get(label)
      if (known === undefined || known === 'end' || known === 'other') fields.set(label, field)
    }

/** A line that begins with a known label. */
export interface LabelledLine {
  field: DatabaseField
  label: string
  value: string
}

/** The label that a line begins with, and what follows it; null for any other line. */
export function labelledLine(line: string): LabelledLine | null {
  const [, label, value = ''] = /^([\p{L}][\p{L} '’/-]{1,40}?)\s?:\s*(.*)$/u.exec(line) ?? []
  const field = label ? fields.get(label.toLowerCase()) : undefined
  return label && field ? { field, label, value } : null
}

// How layouts were corrected, in a database: a row a field of a layout.
import type { LayoutMemory } from '../import/corrections.ts'
import { isLayoutMemory, mergedMemory } from '../import/corrections.ts'
import type { Sql, SqlClient } from './client.ts'
import { textOf } from './rows.ts'

/** The rules of a database’s desk; one that can’t be read is passed over. */
export async function readLayouts(sql: SqlClient): Promise<LayoutMemory> {
  const rows = await sql`select layout, field, rule from hearsay.layout`
  let memory: LayoutMemory = {}
  for (const { layout, field, rule } of rows) {
    const one: unknown = { [String(layout)]: { [String(field)]: JSON.parse(String(rule)) } }
    if (isLayoutMemory(one)) memory = mergedMemory(memory, one)
  }
  return memory
}

/** Adds rules to them. */
export async function addLayouts(sql: Sql, memory: LayoutMemory): Promise<void> {
  await sql.begin(async (tx) => {
    for (const [layout, rules] of Object.entries(memory))
      for (const [field, rule] of Object.entries(rules)) {
        await tx`delete from hearsay.layout where layout = ${textOf(layout)} and field = ${field}`
        if (rule)
          await tx`
            insert into hearsay.layout (layout, field, rule)
            values (${textOf(layout)}, ${field}, ${textOf(JSON.stringify(rule))})
            on conflict (layout, field) do update set rule = excluded.rule`
      }
  })
}

// The schema of decisions, loaded ahead. In: nothing. Out: a schema that has checked something: the first check builds it.

/** Loads the schema and has it check a line, so that who decides first doesn’t wait for it. */
export async function warmSchema(): Promise<void> {
  const { readLog } = await import('@hearsay/decisions/log')
  readLog('{"verb":"confirm","target":{"type":"statement"}}\n')
}

// Mails of Outlook for tests.
import { burn } from '@kenjiuno/msgreader/lib/Burner.js'

/** A message of Outlook with these properties, each text in UTF-16. */
export function message(properties: Record<string, string>): Uint8Array {
  const entry = (name: string, content: Uint8Array | null) => ({
    name,
    type: content ? 2 : 5,
    binaryProvider: () => content ?? new Uint8Array(),
    length: content?.length ?? 0,
    children: [] as number[],
  })
  const streams = Object.entries(properties).map(([tag, text]) =>
    entry(`__substg1.0_${tag}`, new Uint8Array(Buffer.from(text, 'utf16le'))),
  )
  const all = [entry('Root Entry', null), entry('__properties_version1.0', new Uint8Array(32)), ...streams]
  all[0]!.children = all.slice(1).map((_, at) => at + 1)
  return new Uint8Array(burn(all as never))
}

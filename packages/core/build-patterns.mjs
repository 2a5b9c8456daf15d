// Writes the expressions of src/seed/patterns into dist as literals, after tsc has built the rest: a page that parses
// carries neither the word lists nor the code that makes expressions of them. Reads the sources, since tsc leaves a file
// as it is when only the words that it imports have changed. docs/decisions/013 has the figures.
import { readdirSync, writeFileSync } from 'node:fs'

const sources = new URL('./src/seed/patterns/', import.meta.url)
const built = new URL('./dist/seed/patterns/', import.meta.url)

/** A value as JavaScript: expressions, strings, numbers, and arrays and plain objects of them. */
function literal(value) {
  if (value instanceof RegExp) return String(value)
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${literal(one)}`)
  return `{ ${entries.join(', ')} }`
}

const files = readdirSync(sources).filter((name) => !name.includes('.test.'))
for (const file of files) {
  const exported = Object.entries(await import(new URL(file, sources)))
  const lines = exported.map(([name, value]) => `export const ${name} = ${literal(value)};\n`)
  writeFileSync(new URL(file.replace(/\.ts$/, '.js'), built), lines.join(''))
}

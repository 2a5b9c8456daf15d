// The YAML on top of a Markdown file, as far as articles use it. In: the text. Out: its entries, and where it ends.
// Lines of `key: value`, quoted or not, lists in brackets or on lines with a dash; ignores anything deeper.

/** Entries by their names in lower case; `end` is where the text after it begins. */
export interface Yaml {
  entries: Map<string, string[]>
  end: number
}

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/

/** Reads front matter at the very start of a text; without any, no entries and an end of 0. */
export function yamlOf(text: string): Yaml {
  const found = FRONT_MATTER.exec(text.slice(0, 21_000))
  const entries = new Map<string, string[]>()
  if (!found) return { entries, end: 0 }
  let key = ''
  for (const line of found[1]!.split(/\r?\n/)) {
    const [, name, value] = /^([\p{L}][\p{L}\p{N} _-]{0,40}?)\s*:(?:\s+(.*))?$/u.exec(line) ?? []
    const item = /^\s*-\s+(.*)$/.exec(line)?.[1] ?? /^\s+name:\s+(.*)$/.exec(line)?.[1]
    if (name) {
      key = name.toLowerCase()
      entries.set(key, value ? listValues(value) : [])
    } else if (item && key) entries.get(key)?.push(...listValues(item.replace(/^name:\s+/, '')))
  }
  return { entries, end: found[0].length }
}

function listValues(written: string): string[] {
  const value = written.trim()
  const list = /^\[(.*)\]$/.exec(value)?.[1]
  // A comma between quotation marks doesn't separate.
  const parts = list === undefined ? [value] : (list.match(/(?:[^,"]|"[^"]*"?)+/g) ?? [])
  return parts.map(unquoted).filter(Boolean)
}

function unquoted(written: string): string {
  const value = written.trim()
  if (/^".*"$/.test(value)) return value.slice(1, -1).replace(/\\(["\\])/g, '$1')
  if (/^'.*'$/.test(value)) return value.slice(1, -1).replaceAll("''", "'")
  const comment = value.search(/\s#\s/)
  return comment < 0 ? value : value.slice(0, comment).trimEnd()
}

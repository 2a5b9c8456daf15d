// Names that may be one. In: names as they are written. Out: groups that somebody may be asked about, the fullest name first. A
// suggestion, never a merge: “Orla Venn” and “Tom Venn” are two, and so may two spellings of one surname be.

/** How many names are compared, and how many groups are given, at most. */
const MAX_NAMES = 2000
const MAX_GROUPS = 50

/** Words that stand before a name of an agency or an outlet and are no part of it. */
const DESCRIPTIONS =
  /^(?:the|a|an|state|state-run|state-owned|official|news|press|information|agency|wire|service|newspaper|daily|broadcaster|channel|outlet|television|radio|portal|site|website|ministry)$/

/** Names that may be one, in groups; each name is in one group. */
export function likelySameNames(names: Iterable<string>): string[][] {
  const all = [...new Set([...names].map((name) => name.replace(/\s+/g, ' ').trim()))].slice(0, MAX_NAMES)
  const groups = new Map<string, string[]>()
  for (const name of all) {
    const key = keyOf(name)
    if (key === '') continue
    const group = groups.get(key)
    if (group) group.push(name)
    else groups.set(key, [name])
  }
  for (const name of all) joinInitials(groups, name)
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => group.sort((a, b) => rank(a) - rank(b) || a.length - b.length))
    .slice(0, MAX_GROUPS)
}

/** “Tass”, “TASS” and “the state TASS news agency” have one key; what is only a description has none. */
function keyOf(name: string): string {
  const words = wordsOf(name)
  const own = words.filter((word) => !DESCRIPTIONS.test(word))
  if (own.length === 0 || !/\p{Lu}/u.test(name)) return ''
  return own.join(' ')
}

/** “World Trade Body” goes to “WTB”, where one name is written so. */
function joinInitials(groups: Map<string, string[]>, name: string): void {
  const words = name.split(' ').filter((word) => /^\p{Lu}/u.test(word) && !/^The$/.test(word))
  if (words.length < 3) return
  const initials = words.map((word) => word[0]).join('')
  const short = groups.get(initials.toLowerCase())
  const own = groups.get(keyOf(name))
  if (!short?.includes(initials) || !own || own === short) return
  short.push(...own)
  groups.delete(keyOf(name))
}

/** Which name to show: the one that describes least, and of those one that isn’t all capitals where it could be a word. */
function rank(name: string): number {
  return wordsOf(name).filter((word) => DESCRIPTIONS.test(word)).length
}

function wordsOf(name: string): string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/gu, '')
    .split(/[^\p{L}\p{N}-]+/u)
    .filter(Boolean)
}

// Papers, agencies and broadcasters, by the words in their names. Data, and whether a name has such a form.
import { wordSet } from './word-set.ts'

/** Last words of names of outlets. */
const endings = wordSet(`
  times courier herald post daily news gazette tribune journal chronicle observer mail star telegraph guardian press wire
  weekly standard mirror globe record bulletin dispatch sentinel register examiner argus echo mercury monitor independent
  ledger messenger packet banner today radio tv television broadcasting newswire zeitung tageblatt kurier presse monde
  figaro matin diario pais correo gaceta corriere repubblica tidende allgemeine spiegel economist newsroom review
  magazine newspaper tabloid inquirer enquirer advertiser informer reporter argosy sun`)
/** Ends of one-word names of outlets. */
const ENDING = /\p{L}{3,}(?:post|times|wire|press|blatt|zeitung|kurier|bladet|tidende|posten|bote)$/u
/** Outlets whose names show no form. */
const known = wordSet(`
  reuters xinhua yonhap kyodo tass interfax afp dpa efe ansa anadolu bloomberg bbc cnn npr pbs nbc cbs abc msnbc cctv cgtn
  nhk kbs rt politico axios buzzfeed vox slate breitbart bernama antara irna itar-tass novosti sputnik jazeera arabiya
  newsweek time forbes fortune wsj itv rte ria`)
const knownPhrases = new Set([
  'associated press',
  'ap',
  'press association',
  'fox',
  'al jazeera',
  'al arabiya',
  'united press international',
  'huffington post',
  'agence france-presse',
])

/** Small words for outlets: “the newspaper”, “local radio”. */
export const outletNouns = wordSet(
  `newspaper daily broadcaster radio tv television station magazine weekly tabloid newswire wire outlet broadsheet paper
  periodical journal`,
)

/**
 * Whether words have the form of an outlet’s name: its ending, or a known name.
 *
 * Matches: “the Harbor Times”, “Coastwire”, “Yonhap News Agency”. Not: “the Harbour Agency”, “hard times”.
 */
export function isOutletName(words: string): boolean {
  let answer = answersByName.get(words)
  if (answer === undefined) {
    if (answersByName.size === MAX_REMEMBERED_NAMES) answersByName.clear()
    answer = hasOutletForm(words)
    // A copy: in some engines a slice holds the whole text in memory.
    answersByName.set(Array.from(words).join(''), answer)
  }
  return answer
}

/** Recent answers: a document has the same names again and again. */
const answersByName = new Map<string, boolean>()
const MAX_REMEMBERED_NAMES = 1 << 12

function hasOutletForm(words: string): boolean {
  const plain = words.replace(/^(?:the|The)\s+/, '').replace(/['’]s?$/u, '')
  if (!/^\p{Lu}|^\p{Lo}/u.test(plain)) return false
  if (/^(?:Radio|TV|Télé|Rádio)\s+\p{Lu}/u.test(plain)) return true
  const parts = plain.toLowerCase().split(/\s+/)
  const last = parts.at(-1)!
  if (knownPhrases.has(parts.join(' ')) || (parts.length === 1 && known.has(last))) return true
  if (/^(?:agency|service|channel|network|group|corporation)$/.test(last)) {
    return (
      parts.length > 1 &&
      (/^(?:news|press|wire|tv|radio|broadcasting|television)$/.test(parts.at(-2)!) ||
        hasOutletForm(plain.slice(0, plain.lastIndexOf(' '))))
    )
  }
  return endings.has(last) || ENDING.test(last) || (parts.length > 1 && known.has(last))
}

/** Nouns after “this” and “our” for the outlet itself: “this newspaper”. */
export const ownOutletNouns = wordSet('newspaper paper magazine website newsroom broadcaster')

// Papers, agencies and broadcasters, by the words in their names. Data, and whether a name has such a form.
import { detachedCopy } from '../detached-copy.ts'
import { nounOf } from './nouns.ts'
import { outletNouns } from './outlet-nouns.ts'
import { wordSet } from './word-set.ts'
import { worldOutlets } from './world-outlets.ts'

/** Last words of names of outlets. */
const endings = wordSet(`
  times courier herald post daily news gazette tribune journal chronicle observer mail star telegraph guardian press wire
  weekly standard mirror globe record bulletin dispatch sentinel register examiner argus echo mercury monitor independent
  ledger messenger packet banner today radio tv television broadcasting newswire zeitung tageblatt kurier presse monde
  figaro matin diario pais correo gaceta corriere repubblica tidende allgemeine spiegel economist newsroom review
  magazine newspaper tabloid inquirer enquirer advertiser informer reporter argosy sun fm newspapers shimbun ilbo
  intelligencer clarion statesman`)
/** Last words of names of outlets and of much else: outlets only where the words around show it. */
const doubtfulEndings = wordSet(`
  express nation citizen leader age vanguard pioneer punch focus gleaner tonight live morning breakfast newsnight week
  world hour online digest programme program show podcast media`)
/** Ends of one-word names of outlets. */
const ENDING = /\p{L}{3,}(?:post|times|wire|press|blatt|zeitung|kurier|bladet|tidende|posten|bote)$/u
/** Names with a number: “Channel 12”, “Radio 4”, “TV2”. */
const NUMBERED =
  /^(?:(?:channel|radio|tv|news|fm|kanal|canal|canale|france|rai|kan|antena|televisión|télé|npo|tele)\s.*\d|.*\s(?:radio|tv|channel|news)\s\d+|\p{L}*(?:tv|news)\d+|\d+\s?(?:tv|news)|[\d.]+\s?fm)$/u
/** Broadcasters and agencies whose name begins those of their services: “BBC Scotland”, “Al Jazeera English”. */
const families =
  /^(?:bbc|itv|cnn|nbc|cbs|abc|msnbc|cnbc|sabc|rte|rté|cbc|ctv|nhk|kbs|trt|rt|rtl|zdf|ard|ndr|bloomberg|espn|sbs|sputnik|al jazeera|al arabiya|sky news|fox news|france info|tv9|abp)\s/u
/** Agencies and broadcasters that are known by the last word of a longer name. */
const agencies = wordSet(`
  reuters xinhua yonhap kyodo tass interfax afp dpa anadolu bloomberg bbc cnn jazeera arabiya bernama antara novosti`)
/** Words that end names of bodies around an outlet that are none themselves: “the Reuters Institute”. */
const otherBodies = wordSet(
  'institute trust board foundation philanthropies university award awards building tower house',
)

/** Last words that no family name has: “Fox News, who hired him”. */
export const outletOnlyEndings = wordSet(
  'news times gazette tribune chronicle radio tv television newswire broadcasting',
)

/** A name of the world’s list: the first name of the same outlet, and how sure the name is. */
interface WorldOutlet {
  name: string
  needsArticle: boolean
  isDoubtful: boolean
}

let knownWorld: Map<string, WorldOutlet[]> | null = null

/** The world’s list by name; read when the first text is, since a program starts faster without it. */
function world(): ReadonlyMap<string, WorldOutlet[]> {
  knownWorld ??= readWorld()
  return knownWorld
}

function readWorld(): Map<string, WorldOutlet[]> {
  const found = new Map<string, WorldOutlet[]>()
  for (const line of worldOutlets.trim().replace(/\n\s+/g, ' ').split('\n')) {
    for (const entry of line.slice(line.indexOf(':') + 1).split(',')) {
      const names = entry.split('=').map((one) => one.trim())
      const name = plainName(names[0]!.replace(/\*$/, ''))
      for (const one of names) {
        const key = plainName(one.replace(/\*$/, ''))
        const known = { name, needsArticle: one.startsWith('the '), isDoubtful: one.endsWith('*') }
        found.set(key, [...(found.get(key) ?? []), known])
      }
    }
  }
  return found
}

/** A name as the lists have it: lower case, without article and genitive, with straight apostrophes and single spaces. */
function plainName(words: string): string {
  return words
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^the /, '')
    .replaceAll('’', "'")
    .replace(/'s?$/u, '')
}

/**
 * The name under which the world’s list has an outlet, the same for all its names; null for an outlet that is not listed or a
 * name that several share. “AP”, “the Associated Press” → “ap”.
 */
export function listedOutlet(words: string): string | null {
  const names = listedOutlets(words)
  return names.length === 1 ? names[0]! : null
}

/** The names under which the world’s list has the outlets that words name: “the Times” is several. */
export function listedOutlets(words: string): string[] {
  return [
    ...new Set(
      world()
        .get(plainName(words))
        ?.map(({ name }) => name),
    ),
  ]
}

/**
 * Whether words have the form of an outlet’s name: its ending, or a known name.
 *
 * Matches: “the Harbor Times”, “Coastwire”, “Yonhap News Agency”, “BBC Scotland”, “Channel 12”. Not: “the Harbour Agency”,
 * “hard times”, “Dawn”.
 */
export function isOutletName(words: string): boolean {
  let answer = answersByName.get(words)
  if (answer === undefined) {
    if (answersByName.size === MAX_REMEMBERED_NAMES) answersByName.clear()
    answer = hasOutletForm(words)
    answersByName.set(detachedCopy(words), answer)
  }
  return answer
}

/** Recent answers: a document has the same names again and again. */
const answersByName = new Map<string, boolean>()
const MAX_REMEMBERED_NAMES = 1 << 12

/**
 * Whether words can be an outlet’s name where the words around show one, as behind “told”: “Dawn”, “the Vela Express”.
 */
export function mayBeOutletName(words: string): boolean {
  if (isOutletName(words)) return true
  if (!CAPITAL.test(words.replace(ARTICLE, ''))) return false
  const plain = plainName(words)
  if (
    world()
      .get(plain)
      ?.some((one) => one.isDoubtful || !one.needsArticle)
  )
    return true
  if (DAILY.test(plain) || STATION.test(words) || /\p{L} (?:AM|FM|TV)$/u.test(words)) return true
  const at = plain.lastIndexOf(' ')
  return (at >= 0 || ARTICLE.test(words)) && doubtfulEndings.has(plain.slice(at + 1))
}

/** “the Saturday Paper”, “Daily Maverick”. */
const DAILY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|daily|evening|weekend) \p{L}{3,}$/u
/** “Newstalk 106”, “Kiss 98.4”: a station with its frequency. */
const STATION = /^\p{Lu}\p{L}+ (?:\d{2,3}\.\d|\d{3})$/u
const ARTICLE = /^(?:the|The)\s+/
const CAPITAL = /^[\p{Lu}\p{Lo}\d]/u

function hasOutletForm(words: string): boolean {
  const written = words.replace(ARTICLE, '')
  const plain = plainName(words)
  const listed = world()
    .get(plain)
    ?.filter((one) => !one.isDoubtful)
  if (listed?.some((one) => !one.needsArticle || ARTICLE.test(words)))
    return /[\p{Lu}\p{Lo}\d]/u.test(written) || plain === 'dpa'
  if (!CAPITAL.test(written)) return false
  if (/^(?:radio|tv|télé|rádio)\s\p{L}/u.test(plain) && /\s\p{Lu}/u.test(written)) return isAllNames(written)
  const parts = plain.split(' ')
  const last = parts.at(-1)!
  if (NUMBERED.test(plain)) return true
  if (parts.length > 1 && families.test(plain)) return isService(written, last)
  if (
    /^(?:agency|service|channel|network|group|corporation|newspaper|radio|television|station)$/.test(last)
  ) {
    return (
      parts.length > 1 &&
      (/^(?:news|press|wire|tv|radio|broadcasting|television)$/.test(parts.at(-2)!) ||
        last === 'newspaper' ||
        last === 'radio' ||
        last === 'television' ||
        hasOutletForm(words.slice(0, words.lastIndexOf(' '))))
    )
  }
  return endings.has(last) || ENDING.test(last) || (parts.length > 1 && agencies.has(last))
}

/** Whether every word is written as a name: “Radio Free Vela”, not “Radio Vela the pier”. */
function isAllNames(written: string): boolean {
  return written
    .split(/\s+/)
    .every((word) => CAPITAL.test(word) || /^(?:of|and|&|de|du|la|le|del)$/.test(word))
}

/** Whether words behind a broadcaster’s name make the name of a service of it; not “BBC Director-General”. */
function isService(written: string, last: string): boolean {
  const noun = nounOf(last, true)
  return isAllNames(written) && !otherBodies.has(last) && (!noun || outletNouns.has(last))
}

/** Whether a name is that of a broadcaster and words behind it that may be a clause’s: “BBC Scotland”. */
export function isServiceName(words: string): boolean {
  const plain = plainName(words)
  return families.test(plain) && !world().has(plain) && !endings.has(plain.slice(plain.lastIndexOf(' ') + 1))
}

/** Whether one word, lower case, is the last of names of outlets or an outlet’s whole name, and so may be a surname too. */
export function isOutletWord(word: string): boolean {
  return outletWords().has(word)
}

let knownWords: ReadonlySet<string> | null = null

/** The last words of names of outlets, and the one-word names of the world’s list. */
export function outletWords(): ReadonlySet<string> {
  knownWords ??= new Set([...endings, ...[...world().keys()].filter((name) => !name.includes(' '))])
  return knownWords
}

/** Nouns after “this” and “our” for the outlet itself: “this newspaper”. */
export const ownOutletNouns = wordSet('newspaper paper magazine website newsroom broadcaster publication')

// English words beside quotations and verbs of speech. Data.
import { wordSet } from './word-set.ts'

/** Pronouns and plural nouns that are a speaker by themselves: “she”, “officials”. */
export const loneSpeakers = wordSet(`
  i we he she they it who you others another someone somebody everyone nobody officials police sources
  experts critics analysts residents witnesses organisers organizers observers authorities scientists
  researchers lawyers doctors economists`)

/** The commonest verbs of speech and thought: a phrase with one is more than a name. */
export const plainSpeechVerbs = wordSet('said says told tells wrote added asked thought')

/** Conjunctions that open a sentence and are not part of the content. */
export const openingConjunctions = wordSet('but and still however meanwhile so yet')

/** Verbs of speech with an addressee before the quotation: “told the Daily: “…””. */
export const addresseeVerbs = wordSet(`
  told tells tell asked asks warned warns reminded assured informed advised urged`)

/** Words of labels before a colon that name a part of a document and not a speaker: “Photo:”, “Read more:”. */
export const documentLabels = wordSet(`
  byline by photo photos picture pictures image video date source sources credit contact subject tag tags from to note
  update updated correction related caption file more read watch total where when what time place`)

/** Labels of those who ask for the outlet, whose questions are its own words. */
export const questionLabels = wordSet('q question questions interviewer')

/** Labels of an answer that name nobody. */
export const answerLabels = wordSet('a answer')

/** Documents whose points a list may give: “In the report:”. */
export const documentNouns = wordSet(`
  report statement letter document ruling judgment judgement study audit survey memo email note review paper
  indictment complaint filing findings draft`)

/** Verbs before the words of a colleague or a post in a live report: “Ina Bell writes:”. */
export const writingVerbs = wordSet('writes reports tweets tweeted posts posted')
/** Verbs of speech that take a clause without “that”: “maintained the pier was safe”. */
export const clauseVerbs = [
  ...wordSet(`
  maintained maintains insisted insists contended contends claimed claims argued argues alleged alleges
  asserted asserts averred avers opined opines reckoned reckons stressed stresses warned warns admitted admits
  conceded concedes confirmed confirms denied denies predicted predicts promised promises vowed vows accepted accepts`),
]

/** Verbs that with these words after them report what somebody said: “spoke of”, “hit out at”. */
export const particleVerbs: ReadonlyMap<string, readonly string[][]> = new Map([
  ...['spoke', 'speaks'].map((verb): [string, string[][]] => [verb, [['of'], ['out', 'against']]]),
  ...['hit', 'hits', 'lashed', 'lashes'].map((verb): [string, string[][]] => [
    verb,
    [
      ['out', 'at'],
      ['back', 'at'],
    ],
  ]),
  ...['railed', 'rails', 'raged', 'fulminated'].map((verb): [string, string[][]] => [
    verb,
    [['against'], ['at']],
  ]),
  ...['complained', 'complains', 'warned', 'warns', 'told', 'boasted', 'boasts'].map(
    (verb): [string, string[][]] => [verb, [['of']]],
  ),
  ...['appealed', 'appeals', 'called', 'calls'].map((verb): [string, string[][]] => [verb, [['for']]]),
  ...['point', 'points', 'pointed'].map((verb): [string, string[][]] => [verb, [['to']]]),
])

/** Finite verbs with a clause for what was said, written or found: “states that …”. */
export const clauseReporters = wordSet(`
  said says say stated states state argued argues argue claimed claims claim warned warns warn noted notes note announced
  announces explained explains explain insisted insists insist maintained maintains contended contends contend alleged
  alleges allege found finds find showed shows show concluded concludes conclude estimated estimates estimate suggested
  suggests suggest indicated indicates indicate revealed reveals reveal demanded demands demand asked asks ask complained
  complains complain testified testifies acknowledged acknowledges acknowledge admits predicted predicts predict
  reported reports confirmed confirms recommended recommends asserted asserts assert stressed stresses added adds`)

/** Those of them that report words only where a document is their subject, or “that” follows. */
export const showingVerbs = wordSet(
  'found finds find showed shows show revealed reveals reveal asked asks ask',
)

/** Verbs before a thing that a document sets out: “The lawsuit seeks damages”. */
export const settingOut = wordSet(`
  seeks asks requires obliges directs instructs advises recommends cites outlines accuses
  prohibits forbids`)

/** Words that open an indirect question. */
export const questionWords = wordSet('why how whether what when')

/** Nouns for what a document found or proposes. */
export const findingsNouns = wordSet('findings conclusions recommendations')

/** Verbs and nouns of a line that announces somebody’s words: “released this statement:”. */
export const announcingVerbs = wordSet(
  'released issued published posted shared sent wrote gave offered provided emailed tweeted made',
)
/** What such a line announces. */
export const announcedNouns = wordSet(
  'statement statements message messages response reply post letter comment comments remarks explanation apology',
)

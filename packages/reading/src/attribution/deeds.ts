// Statements that report nobody’s words, although the model marked them: deeds, plans, pictures and passives without an agent.
// In: a document and a statement. Out: whether it is one. The model learned from a corpus that counts intentions as statements.
//
//   The board voted to accept the deal.     Orm has ordered an inquiry.     A picture shows the hull.     He was found dead.
//             ^^^^^ plan                            ^^^^^^^ deed                      ^^^^^                  ^^^^^^^^^
// Not: “agreed that”, “ordered: “Go!””, “called for an inquiry”, “figures show that”, “it was claimed that”.

// cspell:ignore creat defi hurr ignor inds ound rais refus ught (stems and endings)
import type { Span } from '@hearsay/core'
import { cueWords, introducesWords } from '../lexicon/cues.ts'
import {
  calledHelp,
  decidedThings,
  decisionVerbs,
  deedVerbs,
  feelingVerbs,
  finders,
  judgedParticiples,
  pictures,
  planVerbs,
  reportingParticiples,
  requestParticiples,
  sayingInfinitives,
  showingVerbs,
} from '../lexicon/deeds.ts'
import { adjunctStarts, auxiliaries } from '../lexicon/phrase-edges.ts'
import type { Statement } from '../statement.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { tokenRange } from '../tokenized-document.ts'

/** The words of a statement as a test for deeds sees them, in lower case. */
interface StatementWords {
  source: string[]
  cue: string[]
  /** The words after the cue: of its content where that follows, else of the sentence. */
  behind: string[]
}

/** A form by which a statement reports nobody’s words. */
export type DeedTest = (words: StatementWords) => boolean

/** So many words after a cue show what it takes. */
const MAX_WORDS_BEHIND = 12
/** So many of them show what is decided. */
const MAX_WORDS_TO_THING = 5
const BE = /^(?:is|are|was|were|be|been|being|'s|get|gets|got)$/
const CLAUSE = /^(?:that|whether|if|how|why|what|when|where|who)$/

/** “was found dead”, “is asked to call”: a passive without an agent. Not: “it was claimed”, “was quoted as saying”. */
const agentlessPassive: DeedTest = ({ source, cue, behind }) => {
  const participle = participleOf(cue)
  if (participle === null) return false
  if (behind[0] === 'to' && requestParticiples.has(participle)) return true
  if (source.length && source[0] !== 'it') return participle === 'feared' && behind[0] !== 'that'
  return !reportingParticiples.has(participle) && !CLAUSE.test(behind[0] ?? '')
}

/** “to express their interest”: an infinitive of purpose. Not: “to say”. */
const purpose: DeedTest = ({ cue }) =>
  cue[0] === 'to' && cue.length > 1 && !cue.some((word) => sayingInfinitives.has(word))

/** “voted to accept”, “is aiming to win”. Not: “refused to apologise”, whose second verb is one of speech. */
const plan: DeedTest = ({ cue, behind }) => {
  const to = cue.at(-1) === 'to' ? cue.length - 1 : -1
  if (to < 0 && behind[0] !== 'to') return false
  const verb = to < 0 ? cue.at(-1)! : cue[to - 1]!
  if (!planVerbs.has(verb)) return false
  const next = to < 0 ? behind[1]! : behind[0]!
  return !/^refus/.test(verb) || !cueWords(next).some(({ kind }) => kind === 'speech')
}

/** “accepted | it was not exact”: a clause without “that”. */
function beginsClause([first = '', second = '']: string[]): boolean {
  return /^(?:he|she|it|they|there|we)$/.test(first) && auxiliaries.has(second)
}

/** “has ordered an inquiry”, “are looking for a watchman”, “called the police”. Not: “ordered that”, “called it a sham”. */
const deed: DeedTest = ({ source, cue, behind }) => {
  const particle = /^(?:for|on|into|over|at|up|out|off|after)$/
  let last = cue.length - 1
  while (last > 0 && particle.test(cue[last]!)) last--
  const verb = cue[last]!
  // “said in an interview”: the last word is a noun here.
  if (cue.slice(0, last).some(introducesWords)) return false
  if (beginsClause(behind) || CLAUSE.test(behind[0] ?? '') || /^["“‘':,]/.test(behind[0] ?? '')) return false
  if (/^call(?:s|ed|ing)?$/.test(verb))
    return (
      cue.at(-1) === 'off' ||
      (last === cue.length - 1 &&
        behind.slice(0, 4).some((word) => calledHelp.has(word)) &&
        behind[0] !== 'it')
    )
  if (/^f(?:ind|inds|ound)$/.test(verb) && behind.slice(0, MAX_WORDS_TO_THING).includes('guilty')) return true
  // “confirmed him as a judge”
  if (/^(?:confirm|appoint|nam|elect)(?:s|es|ed)$/.test(verb) && behind[1] === 'as') return true
  if (/^f(?:ind|inds|ound)$/.test(verb) && source.some((word) => finders.has(word))) return false
  return (
    deedVerbs.has(verb) &&
    !cue.some((word) => cueWords(word).some(({ kind }) => kind === 'noun' && word !== verb))
  )
}

/** “A picture shows the hull.” Not: “The figures show that …”. */
const picture: DeedTest = ({ source, cue }) =>
  cue.some((word) => showingVerbs.has(word)) && source.some((word) => pictures.has(word))

/** “is facing calls”, “led a mutiny”, “mounted an attack”, “has created anxiety”: no word of the cue reports words. */
const noWordOfSpeech: DeedTest = ({ cue, behind }) => {
  if (
    cue.some(
      (word) =>
        /^(?:fac(?:e|es|ed|ing)|spark(?:s|ed|ing)?|prompt(?:s|ed|ing)?|draw(?:s|n)?|drew|defi(?:es|ed)|ignor(?:es|ed)|met|trigger(?:s|ed)?|rejected)$/.test(
          word,
        ) && cue.some((other) => cueWords(other).some(({ kind }) => kind === 'noun')),
    )
  )
    return true
  if (cue.some((word) => /^(?:rush|rac|hurr)(?:e|es|ed|ied|ing)$/.test(word))) return true
  return (
    cue.some((word) =>
      /^(?:mount|launch|lead|stag|creat|caus|rais|rush)(?:e|es|ed|s|ing)?$|^led$/.test(word),
    ) && !CLAUSE.test(behind[0] ?? '')
  )
}

/** “was sentenced for”, “was charged with “gross neglect””: what a court or an employer did to somebody. */
const judged: DeedTest = ({ cue }) => {
  const be = cue.findIndex((word) => BE.test(word))
  return be >= 0 && judgedParticiples.has(cue[be + 1] ?? '')
}

/** “fear for their homes”: a feeling. */
const feeling: DeedTest = ({ cue, behind }) =>
  cue.some((word) => feelingVerbs.has(word)) && (cue.at(-1) === 'for' || behind[0] === 'for')

/** “rejected the motion by 40 votes”, “backed the bill”: a decision. Not: “rejected the claim”. */
const decision: DeedTest = ({ cue, behind }) =>
  decisionVerbs.has(cue.at(-1)!) &&
  behind.slice(0, MAX_WORDS_TO_THING).some((word) => decidedThings.has(word))

/** The tests for deeds, plans and passives. */
export const deedTests: readonly DeedTest[] = [
  agentlessPassive,
  purpose,
  plan,
  deed,
  picture,
  noWordOfSpeech,
  judged,
  feeling,
  decision,
]

/** Whether a statement reports nobody’s words. One with a quotation in it or one whose source declined to speak always counts. */
export function isDeed(doc: TokenizedDocument, statement: Statement): boolean {
  const { source, cue, content, stated, form } = statement
  if (!cue) return source !== null && rushesTo(doc, source, content)
  if (!stated) return false
  const [, end] = tokenRange(doc, cue)
  const follows = content.find((piece) => piece[0] >= cue[1])
  let from = follows ? tokenRange(doc, follows)[0] : end
  while (from > end && doc.words[from - 1] === 'to') from--
  const words: StatementWords = {
    source: source ? doc.words.slice(...tokenRange(doc, source)) : [],
    cue: doc.words.slice(...tokenRange(doc, cue)),
    behind: doc.words.slice(from, from + MAX_WORDS_BEHIND),
  }
  return form === 'direct' ? judged(words) : deedTests.some((test) => test(words))
}

/** “Firefighters rushed to a flat to reports a “child was trapped””: what somebody went to, without a cue. */
function rushesTo(doc: TokenizedDocument, [, end]: Span, [first]: Span[]): boolean {
  if (!first || first[0] < end) return false
  const from = tokenRange(doc, [end - 1, end])[1]
  return doc.words
    .slice(from, from + 2)
    .some((word) => /^(?:rushed|raced|hurried|responded|scrambled|headed|attended)$/.test(word))
}

/** The participle of a cue that is a passive, without the words after it; null where it is none. */
function participleOf(cue: string[]): string | null {
  const be = cue.findLastIndex((word) => BE.test(word))
  if (be < 0) return null
  let at = be + 1
  while (/ly$|^(?:not|n't|also|still|then|later|first|once)$/.test(cue[at] ?? '')) at++
  const word = cue[at]
  if (
    !word ||
    !/(?:ed|en|wn|ught|ld|id|nd|ut|de|ade)$|^(?:shot|hit|met|lost|left|sent|cut|set|put)$/.test(word) ||
    /ing$/.test(word)
  )
    return null
  return cue
    .slice(at + 1)
    .every((next) => adjunctStarts.has(next) || /^(?:for|with|of|as|to|on|in|out|by|over|dead)$/.test(next))
    ? word
    : null
}

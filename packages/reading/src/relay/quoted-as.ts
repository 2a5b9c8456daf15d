// “the Daily quoted Orla Venn as saying …”, “quoted Venn saying”, “Venn was quoted by the Daily as saying …”, “…, Venn was
// quoted as saying by the Daily”. Not: “the Daily quoted the price”, which reports no speech; “the statement quoted Venn as
// saying”, where a document has the speaker’s own words.

import { lastWordEnd, phraseEnd, phraseStart, sentenceStart } from '../attribution/noun-phrases.ts'
import { beginsWithCapital } from '../capital.ts'
import { nounOf } from '../lexicon/nouns.ts'
import { beForms, beforeVerb, sayingWords } from '../lexicon/report-words.ts'
import { emptyStatement, type Statement } from '../statement.ts'
import { oneToken, overlap, type TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { textOf } from '../tokenized-document.ts'
import { triggerBit } from '../trigger-words.ts'
import { beforeAuxiliaries, listenerEnd, subjectStart } from './clause.ts'
import { outletPhraseEnd } from './outlet-phrase.ts'
import { impliedStatement, type RelayContext, type RelayRule } from './relay-context.ts'

/** “as saying” is searched for this many tokens after “quoted”. */
const MAX_TOKENS_TO_SAYING = 18
const MIN_CONTENT_TOKENS = 2

/** Tokens of “quoted … as saying”. */
interface Quoting {
  quoted: number
  /** The token of “as”; that of “saying” where there is none. */
  as: number
  saying: number
  passive: boolean
}

/** Who is quoted, and by whom. */
interface QuotingEnds {
  speaker: TokenRange
  quoter: TokenRange | null
  /** The first token of the clause, before which its content may stand, and the token after its last. */
  start: number
  end: number
}

/** Links a speaker who is quoted “as saying” to the outlet that quotes. */
export const byQuotedAs = {
  id: 'quoted-as-saying',
  message: 'An outlet quotes a source “as saying” it, and so relays it.',
  example: 'The Daily quoted Orla Venn, the port minister, as saying that the toll would rise in May.',
  counterExample:
    'The Daily quoted a price of nine crowns, and Orla Venn said that the toll would rise in May.',
  precision: 0.9,
  measured: 'estimate',
  trigger: triggerBit(['quoted', 'cited', 'quotes', 'cites', 'reported', 'showed', 'shows']),
  apply(context) {
    const { doc, sentence } = context
    const { first, end } = doc.sentences[sentence]!
    for (let quoted = first; quoted < end; quoted++) {
      if (!QUOTING.test(doc.words[quoted]!)) continue
      const found = quotingAt(doc, quoted, end)
      if (found) relayQuoted(context, found)
    }
  },
} satisfies RelayRule

const QUOTING = /^(?:quoted|cited|quotes|cites|reported|showed|shows)$/
/** “State television showed the general saying”: heard and not read. */
const SHOWING = /^show(?:ed|s)$/

function quotingAt(doc: TokenizedDocument, quoted: number, end: number): Quoting | null {
  const passive = isPassive(doc, quoted)
  if (doc.words[quoted] === 'reported' && !passive) return null
  const shows = SHOWING.test(doc.words[quoted]!)
  if (shows && passive) return null
  for (let at = quoted + 1; at < Math.min(end, quoted + MAX_TOKENS_TO_SAYING); at++) {
    if (doc.words[at] === 'as' && sayingWords.has(doc.words[at + 1] ?? ''))
      return { quoted, as: at, saying: doc.words[at + 1] === 'having' ? at + 2 : at + 1, passive }
    if (shows && /^[,;:"]$/.test(doc.words[at]!)) return null
    const isBare = !passive && at > quoted + 1 && /^(?:saying|telling)$/.test(doc.words[at]!)
    if (isBare) return { quoted, as: at, saying: at, passive }
  }
  return null
}

/** Whether auxiliaries before a token make it passive: “was (also) quoted”. */
function isPassive(doc: TokenizedDocument, at: number): boolean {
  let before = at - 1
  while (before > 0 && beforeVerb.has(doc.words[before]!) && !/^(?:has|have|had)$/.test(doc.words[before]!))
    before--
  return beForms.has(doc.words[before] ?? '')
}

function relayQuoted(context: RelayContext, quoting: Quoting): void {
  const { doc } = context
  const area = { first: quoting.quoted, end: quoting.saying + 1 }
  const before = context.statements.filter(({ cue }) => cue && overlap(cue, area))
  const ends = quoting.passive ? passiveEnds(context, quoting) : activeEnds(doc, quoting)
  if (!ends) return
  const shows = SHOWING.test(doc.words[quoting.quoted]!)
  if (shows && !(ends.quoter && context.isOtherOutlet(textOf(doc, ends.quoter)))) return
  const content = contentAfter(doc, before, quoting, ends) ?? contentBefore(doc, before, ends)
  if (!content?.length) return
  // The form shows who speaks and who quotes, however sure the tagger was.
  const beside = emptyStatement({ form: before[0]?.form ?? 'indirect' })
  const cue = oneToken(quoting.saying)
  const inner = impliedStatement(beside, { source: ends.speaker, cue, content }, byQuotedAs)
  const made = [inner]
  if (ends.quoter && !isDocument(context, ends.quoter)) {
    const parts = { source: ends.quoter, cue: oneToken(quoting.quoted), content }
    inner.via = impliedStatement(beside, parts, byQuotedAs)
    made.push(inner.via)
  }
  context.statements = [...context.statements.filter((one) => !before.includes(one)), ...made]
}

/** Speaker and outlet of “the Daily quoted Venn as saying”. */
function activeEnds(doc: TokenizedDocument, { quoted, as, saying }: Quoting): QuotingEnds | null {
  let end = phraseEnd(doc, quoted + 1, as - quoted - 1)
  // “showed the general visiting troops and telling”
  if (SHOWING.test(doc.words[quoted]!)) end = beforeParticiple(doc, quoted + 2, end)
  // “quoted Tam Brisco, the mayor, as saying”
  if (doc.words[end] === ',' && doc.words[as - 1] === ',') end = as - 1
  const quoterEnd = beforeAuxiliaries(doc, quoted, sentenceStart(doc, quoted)) ?? quoted
  const start = subjectStart(doc, quoterEnd, sentenceStart(doc, quoted))
  const closes = doc.words[quoterEnd - 1] === ',' ? quoterEnd - 1 : quoterEnd
  if (end === quoted + 1) return null
  return {
    speaker: { first: quoted + 1, end },
    quoter: start < closes ? { first: start, end: closes } : null,
    start,
    end: saying + 1,
  }
}

/** The first participle among tokens: “the general | visiting troops”; `end` where there is none. */
function beforeParticiple({ rawWords }: TokenizedDocument, from: number, end: number): number {
  for (let at = from; at < end; at++) if (/^\p{Ll}{2,}ing$/u.test(rawWords[at]!)) return at
  return end
}

/** Speaker and outlet of “Venn was quoted by the Daily as saying” and “was quoted as saying by the Daily”. */
function passiveEnds(
  { doc, mayBeOtherOutlet, isOwnOutlet }: RelayContext,
  { quoted, saying }: Quoting,
): QuotingEnds | null {
  let subjectEnd = quoted
  while (beForms.has(doc.words[subjectEnd - 1] ?? '') || beforeVerb.has(doc.words[subjectEnd - 1] ?? ''))
    subjectEnd--
  const floor = sentenceStart(doc, quoted)
  const start =
    subjectEnd > floor && doc.words[subjectEnd - 1] === ','
      ? appositionStart(doc, subjectEnd)
      : phraseStart(doc, subjectEnd)
  if (start >= subjectEnd) return null
  for (const at of [quoted + 1, saying + 1]) {
    if (!/^(?:by|in|on)$/.test(doc.words[at] ?? '')) continue
    const outletEnd = outletPhraseEnd(doc, at + 1, mayBeOtherOutlet, isOwnOutlet)
    const end = outletEnd > at + 1 || doc.words[at] !== 'by' ? outletEnd : phraseEnd(doc, at + 1)
    if (end > at + 1)
      return {
        speaker: { first: start, end: subjectEnd },
        quoter: { first: at + 1, end },
        start,
        end: Math.max(end, saying + 1),
      }
  }
  // “was quoted as telling Coastwire”
  const told = doc.words[saying] === 'telling' ? saying + 1 : 0
  const toldEnd = told ? outletPhraseEnd(doc, told, mayBeOtherOutlet, isOwnOutlet) : 0
  if (toldEnd > told)
    return {
      speaker: { first: start, end: subjectEnd },
      quoter: { first: told, end: toldEnd },
      start,
      end: toldEnd,
    }
  return { speaker: { first: start, end: subjectEnd }, quoter: null, start, end: saying + 1 }
}

/** The start of the subject that ends at a token, an apposition in commas included: “Her aide, Tao Wen, | was …” */
function appositionStart(doc: TokenizedDocument, end: number): number {
  const aside = phraseStart(doc, end - 1)
  return doc.words[aside - 1] === ',' ? phraseStart(doc, aside - 1) : aside
}

/** A document has the speaker’s own words: “the statement”, “the indictment”; but “a Coastwire report”, “the article”. */
function isDocument({ doc, seesOutlet }: RelayContext, { first, end }: TokenRange): boolean {
  // “a statement | from the palace”
  let last = first + 1
  while (last < end && !/^(?:from|by|of|on|about|in|to|for)$/.test(doc.words[last]!)) last++
  const head = doc.words[last - 1]!
  if (beginsWithCapital(doc.rawWords[last - 1]!) || nounOf(head, true)?.kind !== 'document') return false
  if (!/^(?:reports?|article|story|stories|dispatch|interview|column)$/.test(head)) return true
  return !/^(?:article|story|stories|dispatch)$/.test(head) && !seesOutlet(first)
}

/** The content after “saying”: what the tagger marked, else the rest of the sentence; null where nothing follows. */
function contentAfter(
  doc: TokenizedDocument,
  statements: Statement[],
  { saying }: Quoting,
  { end: closes }: QuotingEnds,
): TokenRange[] | null {
  const last = lastWordEnd(doc, saying)
  let first = closes
  if (doc.words[saying] === 'telling' && closes === saying + 1) {
    const that = doc.words.slice(first, Math.min(last, first + 10)).indexOf('that')
    first = that >= 0 ? first + that : listenerEnd(doc, first, last)
  }
  if (/^[,:]$/.test(doc.words[first] ?? '')) first++
  if (last - first < MIN_CONTENT_TOKENS || isAdjunct(doc, first, last)) return null
  const marked = statements.flatMap(({ content }) => content).filter((piece) => piece.first >= first)
  if (marked.length && doc.words[saying] !== 'telling') return marked.sort((a, b) => a.first - b.first)
  return [{ first, end: last }]
}

/** “on Monday”, “in an interview”: no content, but when or where. */
function isAdjunct(doc: TokenizedDocument, first: number, last: number): boolean {
  const isPreposition = /^(?:on|in|at|during|after|by|to|late|earlier|last)$/.test(doc.words[first]!)
  return isPreposition && last - first <= 8
}

/** The content before the clause: “The pier is safe, | the minister was quoted as saying”. */
function contentBefore(
  doc: TokenizedDocument,
  statements: Statement[],
  { start }: QuotingEnds,
): TokenRange[] | null {
  const first = sentenceStart(doc, start)
  const end = doc.words[start - 1] === ',' ? start - 1 : start
  if (end - first < MIN_CONTENT_TOKENS) return null
  const marked = statements.flatMap(({ content }) => content).filter((piece) => piece.end <= start)
  if (marked.length) return marked.sort((a, b) => a.first - b.first)
  return [{ first, end }]
}

// Statements made whole. In: statements as linked from the tagger’s parts. Out: the same, with the source or content
// that only the order of a sentence shows.
//
//   The crews were tired, Orla Venn, head of the union, told the Harbor Times on Wednesday.
//   content ◀──────────── source ────────────────────── cue

import { partitionPoint } from '@hearsay/core'
import { type CueWord, cueWords, introducesWords, isSpeechVerb } from '../lexicon/cues.ts'
import { ANONYMITY_CONDITION as ANONYMITY } from '../lexicon/unnamed.ts'
import type { Statement } from '../statement.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { rawWordAt, spanOfTokens, tokenRange } from '../tokenized-document.ts'
import { canSpeak, lastWordEnd, phraseEnd, phraseStart, sentenceEnd, sentenceStart } from './noun-phrases.ts'

/**
 * Gives statements the source or the content they lack, where the order of their sentence shows it, and parts what a
 * second cue was taken into. Gives back all of them.
 */
export function fillMissingParts(doc: TokenizedDocument, statements: Statement[]): Statement[] {
  const taken = new Uint8Array(doc.tokens.length)
  // What hedges without a source (“seemed to”), or is hardly sure, may stand inside what somebody says.
  for (const { source, cue, content, confidence } of statements) {
    if (source && confidence >= 0.5)
      for (const span of [source, cue, ...content]) if (span) taken.fill(1, ...tokenRange(doc, span))
  }
  const cues = new Set(statements.flatMap(({ cue }) => (cue ? [cue[0]] : [])))
  for (const statement of statements) {
    if (statement.cue && statement.source) repairPronounSource(doc, statement)
    if (statement.cue && statement.source) moveCueBehindCondition(doc, statement, cues)
    if (!statement.cue) continue
    const spoken = isSpoken(doc, statement)
    if (!statement.source && spoken) subjectOfCue(doc, statement, taken)
    if (!statement.source && spoken) speakerBehindCue(doc, statement, taken)
    if (!statement.source) subjectOfParticiple(doc, statement, taken)
    if (!statement.source || !statement.stated || statement.content.length) continue
    if (spoken) clauseAfterCue(doc, statement, taken)
    if (spoken && !statement.content.length) frontedContent(doc, statement, taken)
    if (doc.text.slice(...statement.cue).toLowerCase() === 'according to')
      restOfSentence(doc, statement, taken)
  }
  return statements.filter((one) => !isLabel(doc, one)).flatMap((one) => splitAtSecondCue(doc, one))
}

/** “Photo: …”: a label, whose colon only looks like a speaker’s. */
function isLabel({ text }: TokenizedDocument, { source, cue }: Statement): boolean {
  if (!source || !cue || text.slice(...cue) !== ':') return false
  return /^(?:photo(?:graph|s)?|picture|image|graphic|illustration|caption|credit|source|video)$/i.test(
    text.slice(...source),
  )
}

/**
 * “… said the crews were tired and added that nobody had been paid.” A cue of speech behind “and” and before “that”
 * begins a statement of its own. Not inside quotation marks, where the speaker speaks of somebody else.
 */
function splitAtSecondCue(doc: TokenizedDocument, statement: Statement): Statement[] {
  const [content] = statement.content
  if (!statement.source || !content || statement.content.length > 1 || statement.form !== 'indirect')
    return [statement]
  const found = [statement]
  let latest = statement
  const [begin, end] = tokenRange(doc, content)
  let first = begin
  for (let cue = first + 3; cue < end - 2; cue++) {
    if (doc.words[cue + 1] !== 'that' || !isSpeechVerb(doc.words[cue]!)) continue
    const and = doc.words[cue - 1] === 'also' ? cue - 2 : cue - 1
    if (!/^(?:and|but)$/.test(doc.words[and]!)) continue
    latest.content = [spanOfTokens(doc, first, doc.words[and - 1] === ',' ? and - 1 : and)]
    latest = {
      ...statement,
      cue: spanOfTokens(doc, and + 1, cue + 1),
      content: [spanOfTokens(doc, cue + 1, end)],
      evidence: [{ rule: 'second-cue', spans: [spanOfTokens(doc, and, cue + 1), statement.source] }],
    }
    found.push(latest)
    first = cue + 1
    cue = first + 2
  }
  return found
}

/**
 * Whether a statement tells anything: what was said, or that somebody declined to say it. That a source asked not to be
 * named is a condition, kept with the actor, and no statement.
 */
export function isReportable(doc: TokenizedDocument, { content, stated, source }: Statement): boolean {
  if (content.some((span) => IDENTITY_WITHHELD.test(doc.text.slice(...span)))) return false
  return content.length > 0 || (!stated && source !== null)
}

/**
 * “An official who asked not to be named because the talks go on claimed that …”, “A buyer who spoke on condition of
 * anonymity because the talks continue said …”: where the cue, or what was taken for its content, goes on behind the
 * condition to a verb of speech, that one is the cue, and who the sentence begins with its source.
 */
function moveCueBehindCondition(doc: TokenizedDocument, statement: Statement, cues: Set<number>): void {
  const { words, tokens, text } = doc
  const [cue] = tokenRange(doc, statement.cue!)
  const from = afterDateline(doc, sentenceStart(doc, cue))
  const who = phraseEnd(doc, from)
  if (words[who] !== 'who' || cue < who || !canSpeak(doc, from, who, true)) return
  const end = lastWordEnd(doc, cue)
  const [start, close] = spanOfTokens(doc, who, Math.min(end, who + MAX_CLAUSE_TOKENS))
  const [condition] = text.slice(start, close).replace(/\s/g, ' ').matchAll(ANONYMITY)
  if (!condition) return
  const behind = start + condition.index + condition[0].length
  let verb = cue
  while (verb < end - 2 && (tokens[verb]![0] < behind || !isSayingVerb(words[verb]!))) verb++
  if (verb >= end - 2 || cue >= verb || cues.has(tokens[verb]![0])) return
  statement.source = spanOfTokens(doc, from, who)
  statement.cue = spanOfTokens(doc, verb, verb + 1)
  statement.content = [spanOfTokens(doc, verb + 1, end)]
  statement.stated = true
  statement.evidence.push({ rule: 'subject-of-cue', spans: [statement.source, statement.cue] })
}

/** A condition is looked for in so many tokens behind “who”. */
const MAX_CLAUSE_TOKENS = 40

const isSayingVerb = (word: string) => introducesWords(word) || word === 'told'

const IDENTITY_WITHHELD =
  /^(?:that )?(?:(?:he|she|they) )?(?:not )?(?:to )?(?:not )?be (?:named|identified|quoted by name)|^(?:that )?(?:his|her|their|its) (?:\w+ )?names? (?:not )?be |^(?:for )?anonymity\b/i

/** “The board on Wednesday suspended shipments, saying …”: who the sentence begins with, where nobody else speaks before. */
function subjectOfParticiple(doc: TokenizedDocument, statement: Statement, taken: Uint8Array): void {
  const [cue] = tokenRange(doc, statement.cue!)
  const participle = /ing$/.test(doc.words[cue]!) && cueWords(doc.words[cue]!).some(isSpeech)
  if (doc.words[cue - 1] !== ',' || !participle) return
  const from = afterDateline(doc, sentenceStart(doc, cue))
  const end = phraseEnd(doc, from)
  if (end === from || !canSpeak(doc, from, end)) return
  for (let at = from; at < cue; at++) if (taken[at]) return
  setSource(doc, statement, from, end, taken, 'subject-of-cue')
}

/** The token behind a dateline and its dash, where one begins at a token. */
function afterDateline({ document, tokens, words }: TokenizedDocument, token: number): number {
  const at = tokens[token]![0]
  const block = document.body[blockAt(document, at)]
  const dateline = block?.type === 'paragraph' ? block.dateline : null
  if (!dateline || at >= dateline.span[1]) return token
  let from = token
  while (
    from < tokens.length &&
    (tokens[from]![0] < dateline.span[1] || !/^[\p{L}\p{N}]/u.test(words[from]!))
  )
    from++
  return from
}

/** The index of the last block that begins at an offset or before; -1 where none does. */
function blockAt({ body }: TokenizedDocument['document'], offset: number): number {
  return partitionPoint(body, ({ span }) => span[0] <= offset) - 1
}

const isSpeech = ({ kind }: CueWord) => kind === 'speech'

function isSpoken(doc: TokenizedDocument, { cue }: Statement): boolean {
  const [first, end] = tokenRange(doc, cue!)
  for (let at = first; at < end; at++) if (isSpeechVerb(doc.words[at]!)) return true
  return false
}

/** “is said to”, “was widely believed to”: somebody is spoken of, and nobody speaks. */
const HEARSAY =
  /^(?:is|are|was|were|has been|have been) (?:\S+ly )?(?:said|reported|believed|thought|understood|rumou?red|alleged|reputed)$/

/**
 * “It was reported that”: “it” names nobody. “Two people, who asked not to be named, said”: whom “who” stands for,
 * where the cue comes after the aside. “Venn is said to”: Venn is spoken of. Not: “the man who said”, which stays.
 */
function repairPronounSource(doc: TokenizedDocument, statement: Statement): void {
  const [at, after] = tokenRange(doc, statement.source!)
  const [cue, cueEnd] = tokenRange(doc, statement.cue!)
  if (after === cue && HEARSAY.test(doc.words.slice(cue, cueEnd).join(' ')) && doc.words[cueEnd] === 'to') {
    statement.content.unshift(statement.source!)
    statement.evidence.push({ rule: 'said-of-somebody', spans: [statement.source!, statement.cue!] })
    statement.source = null
    return
  }
  if (after !== at + 1) return
  if (doc.words[at] === 'it' && doc.words.slice(at, cueEnd).some((word) => IMPERSONAL.test(word))) {
    statement.evidence.push({ rule: 'it-names-nobody', spans: [statement.source!] })
    statement.source = null
  } else if (/^(?:who|which)$/.test(doc.words[at]!)) {
    // The cue is the relative clause’s own where it follows at once: “the man who said”.
    const aside = doc.words[at - 1] === ',' && doc.words[cue - 1] === ','
    if (!aside && cue - after < MIN_ASIDE_TOKENS) return
    const end = doc.words[at - 1] === ',' ? at - 1 : at
    const begin = phraseStart(doc, end)
    if (begin === end) return
    statement.source = spanOfTokens(doc, begin, end)
    statement.evidence.push({ rule: 'subject-of-cue', spans: [statement.source] })
  }
}

/** A cue so many tokens behind “who” is not its own: “an official who asked not to be named said”. */
const MIN_ASIDE_TOKENS = 4

/** Words that make “it” stand for nobody: passives, and verbs that only seem to have a subject. */
const IMPERSONAL = /^(?:is|was|been|seems?|seemed|appears?|appeared|emerged|emerges|transpired)$/

/**
 * “The Daily, quoting a diplomat, said …”: the phrase before the aside is the source, where nothing else claims it.
 * Not: “On Friday, as was said”, where nobody stands there.
 */
function subjectOfCue(doc: TokenizedDocument, statement: Statement, taken: Uint8Array): void {
  const [cue] = tokenRange(doc, statement.cue!)
  const from = sentenceStart(doc, cue)
  if (from === cue - 1) return
  const end = phraseEnd(doc, from)
  // “A person who has seen it said …”: the clause that tells which one ends where the cue begins.
  const telling = doc.words[end] === 'who' && cue - end > 2 && cue - end < 30
  if (!telling && doc.words[cue - 1] !== ',') return
  const aside = /^(?:citing|quoting|who|which|whose|speaking|shown)$/.test(doc.words[end + 1] ?? '')
  if (!telling && (doc.words[end] !== ',' || !aside)) return
  if (!canSpeak(doc, from, end)) return
  setSource(doc, statement, from, telling ? cue : end, taken, 'subject-of-cue')
}

/**
 * “We wait,” said a pilot, Tam Brisco, who … Behind a quotation and a cue stands who said it, with the name behind a
 * description. Not: “We wait,” said on Monday, where nobody stands there.
 */
function speakerBehindCue(doc: TokenizedDocument, statement: Statement, taken: Uint8Array): void {
  const [cue, from] = tokenRange(doc, statement.cue!)
  const quoted = statement.content.some((span) => tokenRange(doc, span)[1] === cue)
  if (!quoted || !/^[,"”’'»?!]+$/.test(doc.words[cue - 1]!)) return
  let end = phraseEnd(doc, from)
  if (end === from || isParticipleOnly(doc, from) || !canSpeak(doc, from, end)) return
  if (doc.words[end] === ',' && /^\p{Lu}/u.test(rawWordAt(doc, end + 1))) {
    const name = phraseEnd(doc, end + 1)
    if (/^[,.]$/.test(doc.words[name] ?? '')) end = name
  }
  setSource(doc, statement, from, end, taken, 'speaker-behind-cue')
}

/** “… are accused of | obtaining money”: what is done speaks for nobody. Not: “building workers said”. */
function isParticipleOnly(doc: TokenizedDocument, at: number): boolean {
  return /^\p{Ll}+ing$/u.test(rawWordAt(doc, at)) && !canSpeak(doc, at, at + 2)
}

function setSource(
  doc: TokenizedDocument,
  statement: Statement,
  from: number,
  end: number,
  taken: Uint8Array,
  rule: string,
): void {
  for (let at = from; at < end; at++) if (taken[at]) return
  statement.source = spanOfTokens(doc, from, end)
  statement.confidence *= 0.8
  statement.evidence.push({ rule, spans: [statement.source] })
}

/** “He explained that …” A clause right behind the cue is what was said, to the end of the sentence. */
function clauseAfterCue(doc: TokenizedDocument, statement: Statement, taken: Uint8Array): void {
  const [, cue] = tokenRange(doc, statement.cue!)
  if (!/^(?:that|whether|how|why)$/.test(doc.words[cue] ?? '')) return
  setContent(doc, statement, cue, lastWordEnd(doc, cue), taken, 'clause-after-cue')
}

/**
 * “According to X, Z.” and “Z, according to X.” An aside behind the source (“citing Y”) is left out.
 */
function restOfSentence(doc: TokenizedDocument, statement: Statement, taken: Uint8Array): void {
  const [cue] = tokenRange(doc, statement.cue!)
  const [, source] = tokenRange(doc, statement.source!)
  const first = sentenceStart(doc, cue)
  if (cue > first + 2) {
    setContent(doc, statement, first, doc.words[cue - 1] === ',' ? cue - 1 : cue, taken, 'rest-of-sentence')
    return
  }
  let from = source
  const end = lastWordEnd(doc, cue)
  if (doc.words[from - 1] !== ',' && doc.words[from] !== ',') return
  if (doc.words[from] === ',') from++
  if (/^(?:citing|quoting|which)$/.test(doc.words[from] ?? '')) {
    while (from < end && doc.words[from] !== ',') from++
    from++
  }
  setContent(doc, statement, from, end, taken, 'rest-of-sentence')
}

/** Gives a statement the content `[from, end)`, where it is long enough to say something and nothing else claims it. */
function setContent(
  doc: TokenizedDocument,
  statement: Statement,
  from: number,
  end: number,
  taken: Uint8Array,
  rule: string,
): void {
  if (end - from < 3) return
  for (let at = from; at < end; at++) if (taken[at]) return
  statement.content = [spanOfTokens(doc, from, end)]
  statement.confidence *= 0.8
  statement.evidence.push({ rule, spans: [...statement.content] })
}

/**
 * “Z, X told Y.” What stands before the source’s comma is what was said, where nothing else claims it.
 * Not: “On Friday, X told Y.”, where too little stands there to be a sentence.
 */
function frontedContent(doc: TokenizedDocument, statement: Statement, taken: Uint8Array): void {
  const [source] = tokenRange(doc, statement.source!)
  const [cue, cueEnd] = tokenRange(doc, statement.cue!)
  const first = sentenceStart(doc, source)
  const comma = source - 1
  if (cue < source || doc.words[comma] !== ',' || comma - first < 5) return
  if (doc.words.slice(cueEnd, sentenceEnd(doc, cue)).includes('that')) return
  setContent(doc, statement, first, comma, taken, 'fronted-content')
}

// “The Daily, quoting a diplomat, said …”, “A person who has seen it said …”. In: a statement with a cue and no source. Out:
// one whose source is the phrase that begins the sentence.
// Not: “On Friday, as was said”, where that phrase is no speaker.

import { beginsWithCapital } from '../../capital.ts'
import { asideOpeners } from '../../lexicon/impersonal.ts'
import { addresseeVerbs } from '../../lexicon/speech-words.ts'
import type { Statement } from '../../statement.ts'
import { rawWordAt, type TokenizedDocument } from '../../tokenized-document.ts'
import { canSpeak, phraseEnd, sentenceStart } from '../noun-phrases.ts'
import type { DraftRule } from '../statement-draft.ts'
import { hasSpeechVerb, setSource } from '../statement-draft.ts'

/** The longest phrase for whom something was told, in tokens. */
const MAX_LISTENER_TOKENS = 6
/** The longest clause between “who” and its cue, in tokens. */
const MAX_CLAUSE_TOKENS = 30

/** The subject before an aside is the source. */
export const subjectBeforeAside = {
  id: 'subject-before-aside',
  message:
    'The phrase that begins the sentence is the source; an aside or a clause with “who” is between it and its cue.',
  example: 'The Daily, quoting an unnamed diplomat, said the talks had failed.',
  counterExample: 'On Friday, after the talks, said the aide, the sale was off.',
  precision: 0.8,
  measured: 'train: the person in .91 of 140 cases',
  apply(draft) {
    const { doc, statement } = draft
    if (!hasSpeechVerb(doc, statement)) return
    const { first: cue } = statement.cue!
    const from = afterParticiple(doc, sentenceStart(doc, cue), cue)
    if (from === cue - 1) return
    const end = withName(doc, phraseEnd(doc, from), cue)
    const isClause = doc.words[end] === 'who' && cue - end > 2 && cue - end < MAX_CLAUSE_TOKENS
    const isAside =
      doc.words[end] === ',' &&
      doc.words[cue - 1] === ',' &&
      end < cue - 1 &&
      cue - end < MAX_CLAUSE_TOKENS &&
      opensAside(doc, end + 1)
    if (!(isClause || isAside) || !canSpeak(doc, from, end)) return
    // Behind a quotation’s verb nothing but the words for its speaker is open.
    if (isQuotation(doc, statement) || isRightBehind(doc, statement)) statement.confidence = 1
    setSource(draft, from, isClause ? cue : end, subjectBeforeAside)
  },
} satisfies DraftRule

/** Whether an aside begins at a token, behind an age too: “A shopkeeper, | 52, who …”. */
function opensAside({ words, rawWords }: TokenizedDocument, at: number): boolean {
  if (/^\d{1,3}$/.test(rawWords[at] ?? '') && words[at + 1] === ',' && words[at + 2] === 'who') return true
  return asideOpeners.has(words[at] ?? '') || IN_A_TALK.test(words[at] ?? '')
}

/** “Venn, | in a statement,”: what such an aside begins with. */
const IN_A_TALK =
  /^(?:in|at|on|through|via|during|while|when|after|speaking|addressing|reacting|responding|replying|commenting|talking|briefing|testifying|quoting|confirming)$/

/** “Reacting, | the governor”: the token behind the participle that opens a sentence. */
function afterParticiple({ words }: TokenizedDocument, first: number, cue: number): number {
  return words[first]!.endsWith('ing') && words[first + 1] === ',' && first + 2 < cue ? first + 2 : first
}

/** “the adviser, Ifeanyi Duru|, in a statement,”: the end of a name behind a description, else the description’s. */
function withName(doc: TokenizedDocument, end: number, cue: number): number {
  if (doc.words[end] !== ',' || !beginsWithCapital(rawWordAt(doc, end + 1))) return end
  const nameEnd = phraseEnd(doc, end + 1)
  return doc.words[nameEnd] === ',' && nameEnd < cue ? nameEnd : end
}

/** Whether what is said follows its verb, or whom it was told: “told the Herald | the crew had left”. */
function isRightBehind({ words }: TokenizedDocument, { cue, content: [piece] }: Statement): boolean {
  if (!piece) return false
  const between = piece.first - cue!.end
  return (
    between === 0 ||
    (between > 0 && between <= MAX_LISTENER_TOKENS && addresseeVerbs.has(words[cue!.end - 1]!))
  )
}

function isQuotation(doc: TokenizedDocument, { content: [piece] }: Statement): boolean {
  return piece !== undefined && /^["“„«'‘]/.test(rawWordAt(doc, piece.first))
}

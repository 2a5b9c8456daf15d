// One source resolved. In: its tokens and its statement. Out: whoever it is, or that it is the speaker around it.
//
//   he · who · “I” ─▶ the trail     Venn and Sato ─▶ several     Ms Venn, the premier ─▶ a name     the expert ─▶ a noun

import type { Span } from '@hearsay/core'
import { nounOf } from '../lexicon/nouns.ts'
import { offices } from '../lexicon/titles.ts'
import type { Statement } from '../statement.ts'
import { spanOfTokens } from '../tokenized-document.ts'
import { byName, withArticle } from './by-name.ts'
import { byNoun } from './by-noun.ts'
import type { Member } from './cast.ts'
import { addRole, type Casting, foldedName, mention, newMember, pass } from './casting.ts'
import { type Phrase, phraseOf } from './phrase.ts'
import { antecedent, nounBefore, severalBefore } from './pronoun.ts'
import { apposedRole, roleHead } from './roles.ts'

/** Somebody, and up to which token the source’s own words go. */
export interface Resolved {
  member: Member
  end: number
}

/** Resolves a source; `speaker` for “I” and “we”, which wait until whoever speaks around them is known. */
export function resolve(casting: Casting, tokens: Span, statement: Statement): Resolved | 'speaker' | null {
  const { doc, capitals, known } = casting
  const own = ownPaper(casting, tokens)
  if (own) return { member: own, end: tokens[1] }
  const phrase = phraseOf(doc, capitals, known, tokens)
  if (!phrase) return null
  if (phrase.pronoun === 'speaker') return 'speaker'
  const member = phrase.pronoun
    ? ofPronoun(casting, phrase, statement)
    : (several(casting, phrase, tokens) ?? ofPhrase(casting, phrase, statement))
  return (
    member && {
      member,
      end: phrase.naming ? Math.max(phrase.naming.end, ...phrase.roles.map(([, end]) => end)) : phrase.end,
    }
  )
}

/** “this newspaper”: the document’s own outlet. */
function ownPaper({ doc, cast }: Casting, [first, end]: Span): Member | null {
  if (end - first !== 2 || !/^(?:this|our)$/.test(doc.words[first]!)) return null
  if (!/^(?:newspaper|paper|magazine|website|newsroom|broadcaster)$/.test(doc.words[first + 1]!)) return null
  const outlet = doc.document.header.outlet
  if (!outlet) return null
  const key = foldedName(outlet.text)
  const known = cast.keyed(key)
  if (known) return known
  const member = cast.add(
    newMember({ kind: 'organization', standing: 'named', outlet: true, names: [outlet.span] }),
  )
  cast.key(key, member)
  return member
}

function ofPronoun(casting: Casting, { pronoun, first }: Phrase, { content }: Statement): Member | null {
  const { doc, trail } = casting
  if (pronoun === 'nobody' || pronoun === null) return null
  if (
    pronoun === 'it' &&
    /^(?:is|was|has|had|had been|has been)$/.test(doc.words[first + 1] ?? '') &&
    DUMMY.test(doc.words[first + 2] ?? '')
  )
    return null
  return pronoun === 'relative' ? ofRelative(casting, first) : antecedent(trail, pronoun, first, content)
}

/** “it was reported”: it stands for nobody. */
const DUMMY =
  /^(?:reported|said|claimed|alleged|believed|thought|understood|hoped|feared|expected|estimated|announced|been|not|unclear|clear)$/

/** “the official, who said”: the noun right before; over an apposition the name before that. */
function ofRelative(casting: Casting, token: number): Member | null {
  const { doc, capitals, known, trail } = casting
  const before = nounBefore(doc, token)
  if (!before) return null
  const people = /^who/.test(doc.words[token]!)
  const fits = (member: Member) => !people || member.kind === 'person' || member.kind === 'group'
  const comma = doc.words[before[0] - 1] === ',' ? before[0] - 1 : null
  for (const step of trail.before(token, 0)) {
    const ends = step.end >= before[1] || step.end === comma
    if (ends && step.end > before[0] - 2 && fits(step.member)) return step.member
  }
  const phrase = phraseOf(doc, capitals, known, before)
  if (!phrase || phrase.pronoun || (!phrase.naming && !phrase.noun)) return null
  if (!phrase.naming && people && phrase.noun!.kind !== 'person' && phrase.noun!.kind !== 'group') return null
  const member = ofPhrase(casting, phrase, null)
  return member && fits(member) ? member : null
}

/** “Venn and Sato”, “Tokyo and Seoul”, “both”: several together are one actor. */
function several(casting: Casting, phrase: Phrase, [first, end]: Span): Member | null {
  const { doc, capitals, known, cast, trail } = casting
  const words = doc.text.slice(...spanOfTokens(doc, phrase.first, phrase.end))
  if (
    /^(?:both|the (?:two|three|four|pair|couple|duo|trio)|both (?:men|women|of them|sides))$/i.test(words)
  ) {
    const size = /three|trio/i.test(words) ? 3 : /four/i.test(words) ? 4 : 2
    return severalBefore(trail, first, size)
  }
  let and = -1
  for (let at = first + 1; at < end - 1 && and < 0; at++) {
    if (doc.words[at] === 'and' && !(phrase.naming && phrase.naming.first < at && phrase.naming.end > at))
      and = at
  }
  if (and < 0) return null
  const left = phraseOf(doc, capitals, known, [first, and])
  const right = phraseOf(doc, capitals, known, [and + 1, end])
  if (!left || !right || left.pronoun || right.pronoun) return null
  if (
    left.naming &&
    !left.naming.many &&
    left.naming.end < and - 1 &&
    !namesBetween(doc.words, left.naming.end, and)
  )
    return null
  const leftStands = left.naming
    ? !left.naming.many
    : left.noun !== null && left.determiner !== 'bare' && left.head === and - 1 && !left.plural
  const rightStands = right.naming
    ? !right.naming.many
    : right.noun !== null && (right.determiner !== 'bare' || (left.naming !== null && right.plural))
  if (
    !leftStands ||
    !rightStands ||
    (!left.naming && right.naming?.first !== and + 1 && right.determiner === 'bare')
  )
    return null
  const key = `several ${foldedName(words)}`
  const known0 = cast.keyed(key)
  if (known0) return known0
  const parts = [left, right].map((part) => ofPhrase(casting, part, null))
  for (const [at, part] of parts.entries())
    if (part) pass(casting, part, [at === 0 ? first : and + 1, at === 0 ? and : end], 'aside')
  const named = parts.some((part) => part?.standing === 'named')
  const member = newMember({
    kind: 'group',
    standing: named ? 'named' : 'unnamed',
    plural: true,
    size: 2,
    names: [spanOfTokens(doc, phrase.first, right.naming?.end ?? right.head + 1)],
  })
  if (!named)
    member.unnamed = {
      description: spanOfTokens(doc, phrase.first, phrase.end),
      number: sum(left.number, right.number),
      condition: null,
      reason: null,
    }
  cast.key(key, cast.add(member))
  return member
}

const sum = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b)

/** Whether only names and commas stand in a stretch: “Venn, Sato | and Ruiz”. */
function namesBetween(words: string[], first: number, end: number): boolean {
  for (let at = first; at < end; at++)
    if (/^(?:of|the|an?|in|at|for|who|which)$/.test(words[at]!)) return false
  return true
}

/** Whoever a name or a description stands for. */
export function ofPhrase(casting: Casting, phrase: Phrase, statement: Statement | null): Member | null {
  const { doc } = casting
  const { naming } = phrase
  if (naming && naming.nameFirst === naming.nameEnd) return ofTitle(casting, phrase)
  if (naming && !naming.many) {
    const member = byName(casting, naming)
    if (member.kind !== 'person') return member
    for (const role of phrase.roles) addRole(casting, member, role)
    const { end } = doc.sentences[doc.sentenceOf[naming.first]!]!
    const role = apposedRole(doc, naming, naming.end < phrase.end ? phrase.end : end)
    if (role) {
      addRole(casting, member, role)
      phrase.roles.push(role)
    }
    return member
  }
  if (naming) {
    const noun = { kind: 'group' as const, head: doc.words[naming.end - 1]!, plural: true, outlet: false }
    return byNoun(casting, { ...phrase, naming: null, noun, head: naming.end - 1, plural: true }, null)
  }
  return byNoun(casting, phrase, ownerOf(casting, phrase, statement))
}

/** “the Prime Minister”, “President”: by its office. */
function ofTitle(casting: Casting, phrase: Phrase): Member | null {
  const { doc } = casting
  const at = phrase.naming!.end - 1
  const role = phrase.naming!.role ?? [phrase.naming!.first, phrase.naming!.end]
  const head = roleHead(doc, role)
  if (!head) return null
  const word = doc.words[at]!
  const noun = nounOf(word, true) ?? { kind: 'person' as const, head: word, plural: false, outlet: false }
  const determiner = phrase.determiner === 'bare' || offices.has(head.head) ? 'definite' : phrase.determiner
  return byNoun(
    casting,
    { ...phrase, naming: null, noun, head: at, determiner, modifiers: head.modifiers },
    null,
  )
}

/** Whose: “his campaign”, “Venn’s lawyer”. */
function ownerOf(casting: Casting, { owner }: Phrase, statement: Statement | null): Member | null {
  if (!owner) return null
  const { doc, capitals, known, trail } = casting
  const phrase = phraseOf(doc, capitals, known, owner)
  if (!phrase) return null
  if (
    phrase.pronoun === 'he' ||
    phrase.pronoun === 'she' ||
    phrase.pronoun === 'it' ||
    phrase.pronoun === 'they'
  ) {
    return antecedent(trail, phrase.pronoun, owner[0], statement?.content ?? [])
  }
  if (!phrase.naming || phrase.naming.nameFirst === phrase.naming.nameEnd || phrase.naming.many) return null
  const member = byName(casting, phrase.naming)
  mention(casting, member, [withArticle(doc, phrase.naming), phrase.naming.end], 'aside')
  return member
}

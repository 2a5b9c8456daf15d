// What the lexicon has of a language that is read by form. A language is one entry of `other-languages.ts`.

/** What is known of one language; lists of lower-case words with spaces between. */
export interface OtherLanguage {
  /** Finite verbs of speech. */
  verbs: string
  /** Words before a participle that make it finite: “a déclaré”. Without one, participles do not count. */
  auxiliary?: string
  participles?: string
  /** Verbs of speech in two words that others may part, with `|` between: “teilte … mit”. */
  splitVerbs?: string
  /** Verbs and participles that give something a name in quotation marks: “nannte den Plan ‚unreif‘”. */
  naming?: string
  /** Verbs and participles that deny what their object is: “a démenti tout retard”. */
  denying?: string
  /** What begins an infinitive that is said, right after a verb, with `|` between: “a affirmé avoir vu”. */
  infinitives?: string
  /** Pronouns before a reflexive verb, and auxiliaries between them and its participle: “s’est félicité”. */
  reflexives?: string
  reflexiveAuxiliary?: string
  /** Verbs by which something stands in a document, and the words before it: “In het rapport staat dat …”. */
  standing?: string
  inside?: string
  /** Verbs of speech that end a sentence, with `|` between. */
  finals?: string
  /** Words behind a speaker before such a verb, or ends of its last word; where there are none, a full name begins the clause. */
  topics?: string
  topicEnds?: string
  /** Ends of words that end like those and are no speaker: verbs before their noun. */
  noTopicEnds?: string
  /** Words, or ends of words, after which the phrase of a speaker may begin: other particles, verbs. */
  phraseEnds?: string
  /** What such a verb’s quotation or clause ends with: “と”. */
  thatEnds?: string
  /** “Who says”, between a quotation and a name. */
  whoSays?: string
  /** Ends of names that are no part of them: particles, “さん”. */
  nameEnds?: string
  /** Words right before a verb that negate it: what a source did not say is not a statement. */
  negations: string
  /** What begins the clause that is said: “that”. */
  that: string
  /** Ends of verbs, where “that” begins many other clauses: only after one of them may it report. */
  verbEndings?: string
  /** Those of the verbs and participles that continue a speaker: “added”. */
  adding: string
  pronouns: string
  /** “He”, and what shows that a name or a description is such a person’s: articles, titles, `-endings`. */
  he?: Gendered
  /** The same for “she”. */
  she?: Gendered
  /** Whether a pronoun that is the subject is left out: “Añadió que …”. */
  dropsPronouns?: boolean
  /** Words before a name or a description that do not show which of them it is: articles, “his”. */
  articles: string
  /** Words that begin the description of a source without a name: “a”, “several”; or nouns for such sources. */
  unnamed: string
  /** Words that end a name or a description: prepositions, conjunctions, adverbs of time. */
  stops: string
  /** Words between a verb and its speaker: “sagte dazu auch”. */
  between: string
  /** Prepositions before an addressee between a verb and its speaker: “a déclaré au Courier leur président”. */
  to?: string
  /** Nouns for institutions that speak, `-amt` for any with that end, `polic-` with that beginning. */
  institutions?: string
  /** Titles before a name of one word, without a full stop: “Frau Venn”, “Dr. Venn”. */
  titles?: string
  /** Abbreviations as they are written, without their full stop, which never ends a sentence: “Hr.”. */
  abbreviations?: string
  /**
   * Abbreviations of the language in lower case, with their inner full stops but without the last, which never ends a sentence:
   * “bl.a”, “nr”. Unlike those of `abbreviations`, they may be words of another language.
   */
  neverLast?: string
  /** Whether an ordinal number is written with a full stop, which ends a sentence only before a word that begins a clause: “im 2. Stock”. */
  ordinals?: boolean
  /** Names of months, where the number of a day before them has a full stop, which never ends a sentence: “5. März”. */
  monthsAfterNumber?: string
  /** Words between a clause and its verb: “…, so sagte Venn”. */
  leadIns?: string
  /**
   * Words of a sentence that may report speech in any form: verbs and nouns of speech and thought, “according to”, the mood
   * of reported speech. Beginnings of words end in a hyphen. Without any, no sentence is taken for the outlet’s own.
   */
  signs?: string
  /** Words that add to a name or description: “of the”. */
  links?: string
  /** Phrases before a source, with `|` between: “according to”. */
  accordingTo?: string
  /** Phrases before a source that one of `sourceEnds` must follow: “wie Venn mitteilte”. */
  asSaid?: string
  /** Verbs of reported speech, by which the sentence after a statement continues it. */
  mood?: string
  /** A preposition that stands for “in the opinion of” before a full name that begins a sentence. */
  forName?: string
  /** What may end a source behind such a phrase without being part of it: “据…介绍”. */
  sourceEnds?: string
  /** The same behind a source: “zufolge”. */
  accordingToAfter?: string
  /** Words of somebody who speaks of himself: “I”, “our”. */
  persons?: string
  /** Letters that are written to the beginning of a word: “and”. */
  prefixes?: string
  /** Whether a clause may come before its verb, with a comma and no “that”: “…, sagte Venn”. */
  fronted?: boolean
  /** Whether a clause may follow verb and comma without “that”: “Venn entgegnete, verschoben sei …”. */
  bare?: boolean
  /** Whether the verb comes before its speaker. */
  verbFirst?: boolean
  /** Whether every noun has a capital, so that a capital alone does not show a name. */
  capitalNouns?: boolean
}

/** Pronouns of one gender, and the words that show it. */
interface Gendered {
  pronouns: string
  signs: string
}

// English words around a source that is not the speaker. Data.
import { wordSet } from './word-set.ts'

/** Participles of hearsay about someone: “Venn is said to”, “was widely believed to”. */
export const hearsayParticiples = wordSet(
  'said reported believed thought understood rumored rumoured alleged reputed',
)

/** Verbs of which “it” is only the grammatical subject: “it was reported”, “it seems”, “it emerged”. */
export const impersonalVerbs = wordSet(
  'is was been seem seems seemed appear appears appeared emerged emerges transpired',
)

/** First words of an aside between a source and its cue: “the Daily, quoting a diplomat, said”. */
export const asideOpeners = wordSet('citing quoting who which whose speaking shown')

/** Words after “it is” and “it was” where “it” stands for no one: “it was reported”, “it is not clear”. */
export const impersonalParticiples = wordSet(`
  reported said claimed alleged believed thought understood hoped feared expected estimated announced
  been not unclear clear`)

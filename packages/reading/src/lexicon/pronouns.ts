// English pronouns that can be a source, by what they refer to. Data.

/** What a pronoun refers to: a man, a woman, a thing, several, the speaker, the noun before it, or no one. */
export type Stands = 'he' | 'she' | 'it' | 'they' | 'speaker' | 'relative' | 'nobody'

/** Lower case, straight apostrophes. */
export const pronouns: ReadonlyMap<string, Stands> = new Map<string, Stands>([
  ...each('he', 'he him his himself'),
  ...each('she', 'she her hers herself'),
  ...each('it', 'it its itself'),
  ...each('they', 'they them their theirs themselves'),
  ...each('speaker', 'i me my mine myself we us our ours ourselves'),
  ...each('relative', 'who whom whose which that'),
  ...each('nobody', 'you your yours yourself this these there what whoever nobody none noone neither so as'),
])

function each(stands: Stands, words: string): [string, Stands][] {
  return words.split(' ').map((word) => [word, stands])
}

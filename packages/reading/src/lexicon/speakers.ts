// Nouns for people and things that can say something. In a chain they tell a source that is cited (“citing a ministry
// aide”) from a reason that is given (“citing the cost”).

/** Singular, lower case; a plural in -s, -es or -ies counts too. */
export const speakerNouns: ReadonlySet<string> = new Set(
  `academic activist adviser advisor agency agent aide ally ambassador analyst attorney author authority
  bank broadcaster bulletin bureau businessman businesswoman campaigner captain chairman chairwoman chief civilian coach
  columnist commander commission committee commentator communique communiqué company consultant contractor correspondent
  council councillor court critic daily deputy detective diplomat director doctor document driver economist editor email
  embassy employee engineer envoy executive expert figure filing fisherman friend general governor government group
  historian indictment insider insurer investigator investor journalist judge journal lawmaker lawyer leader letter
  magazine magistrate manager mayor media member memo memorandum merchant minister ministry monitor monk negotiator
  neighbour neighbor newspaper notice nurse observer office officer official operator opponent organisation organization
  outlet owner paper parent participant party passenger people person pilot police policeman politician post premier
  president professor prosecutor publication readout relative report reporter representative researcher resident
  scholar scientist secretary senator shipper soldier source speaker specialist spokesman spokesperson spokeswoman staff
  statement station strategist student study supporter survivor teacher testimony think-tank trader tribunal union
  veteran victim video volunteer website weekly witness woman man worker writer`.split(/\s+/),
)

/** Whether a word, as written, is such a noun in singular or plural. */
export function isSpeakerNoun(word: string): boolean {
  const plain = word.toLowerCase()
  return (
    speakerNouns.has(plain) ||
    speakerNouns.has(plain.replace(/s$/, '')) ||
    speakerNouns.has(plain.replace(/es$/, '')) ||
    speakerNouns.has(plain.replace(/ies$/, 'y')) ||
    speakerNouns.has(plain.replace(/men$/, 'man'))
  )
}

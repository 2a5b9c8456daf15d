// Short lists of words in several languages that comparing looks for. Data, folded.

/** Words before a name that are no part of it. */
export const TITLES = new Set(
  'mr mrs ms miss dr prof professor sir dame lord lady judge minister mayor president senator governor bishop captain colonel general sheikh m mme mlle herr frau don dona sr sra the von van de la le der den di da'.split(
    ' ',
  ),
)

/** Words in the description of a source that describe nothing. */
export const SMALL = new Set(
  'a an the of for in on at by to with from and who his her their its one two three some several many'.split(
    ' ',
  ),
)

/** Words that stand for a source. */
export const PRONOUNS = new Set(
  'he she they i we it you who er sie es ich wir il elle ils elles je nous el ella ellos'.split(' '),
)

/** Words said before one knows what to say, where a comma follows. */
export const HESITATIONS = new Set([
  'well',
  'so',
  'look',
  'oh',
  'yeah',
  'alors',
  'bueno',
  'pues',
  'tja',
  'also',
  'naja',
])

/** Sounds made while thinking. */
export const FILLERS = new Set(['um', 'uh', 'er', 'erm', 'hmm', 'euh', 'ah', 'oh', 'ahm'])

/** Cues that take back what is said. */
export const DENYING =
  /^(?:\S+ ){0,2}(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|disput(?:e|es|ed|ing)|refut(?:e|es|ed|ing)|contest(?:s|ed)|bestr(?:itt|eitet)|dementiert(?:e)?|dement(?:i|ie)|desmint(?:io|e)|nego|nega|niega)\b/

/** Ranks of the police. */
export const OFFICERS = [
  'inspector',
  'detective',
  'constable',
  'sergeant',
  'superintendent',
  'sheriff',
  'commissioner',
  'officer',
]

// English phrases that say on what condition a source spoke, and why. Data.
import { anyPhrase, type PhraseRow } from './phrase-row.ts'

/** The condition under which a source spoke. */
export const conditionPhrases: readonly PhraseRow[] = [
  {
    pattern: 'on (?:the )?(?:strict )?condition of (?:strict |complete )?anonymity',
    example: 'on condition of anonymity',
  },
  {
    pattern:
      'on (?:the )?condition that (?:he|she|they|it|their names?|his name|her name) (?:would |should |must )?not be (?:named|identified|quoted by name|used|published)',
    example: 'on condition that her name not be used',
  },
  {
    pattern:
      'on (?:the )?condition (?:he|she|they|it) (?:would |should )?not be (?:named|identified|quoted by name)',
    example: 'on condition he not be identified',
  },
  {
    pattern:
      '(?:who |which )?(?:ha[sd] |also )?(?:asked|requested|declined|refused|wished|preferred|wanted|chose|begged|insisted on) (?:not |rather not )?(?:to be|being|to remain|to stay) (?:named|identified|mentioned|quoted by name|anonymous|unnamed|unidentified)',
    example: 'who wanted to remain unnamed',
  },
  {
    pattern:
      "(?:who )?did(?: not|n[’']t) (?:want|wish|agree) to be (?:named|identified|mentioned|quoted|quoted by name)",
    example: 'who did not want to be named',
  },
  {
    pattern:
      "(?:who )?did(?: not|n[’']t) (?:want|wish) (?:his|her|their) names? (?:in print|in the papers?|(?:to be )?(?:used|mentioned|published|printed|disclosed))",
    example: 'who did not want his name in print',
  },
  {
    pattern: '(?:who )?(?:could|would|can) not be (?:named|identified)',
    example: 'who could not be named',
  },
  {
    pattern:
      '(?:who )?asked that (?:his|her|their|its) (?:full |last |real )?names? (?:not be (?:used|published|printed|disclosed)|be (?:left out|kept out|withheld|omitted))',
    example: 'who asked that his last name be withheld',
  },
  {
    pattern:
      '(?:who )?(?:asked for|asking for|requested|requesting|demanded|demanding|insisted on|insisting on|preferred|preferring|sought|seeking|chose|pleaded|craved|was granted|were granted|granted) anonymity',
    example: 'requesting anonymity',
  },
  {
    pattern:
      '(?:who )?(?:asked|asking|wishing|preferring|declining|refusing) (?:not )?to (?:be (?:named|identified)|remain anonymous|stay anonymous)',
    example: 'preferring to remain anonymous',
  },
  {
    pattern:
      '(?:speaking|spoke|talking|talked|quoted|commenting) (?:anonymously|off the record|on background|under (?:the )?cover of anonymity)',
    example: 'speaking off the record',
  },
  { pattern: 'without being (?:named|identified)', example: 'without being identified' },
  {
    pattern:
      'whose (?:full |real )?names? (?:was|were|is|are|has been|have been) (?:withheld|not given|not disclosed)',
    example: 'whose name was withheld',
  },
]
/** The condition under which a source spoke. */
export const ANONYMITY_CONDITION = anyPhrase(conditionPhrases, 'giu')

/** Phrases that begin a reason right after a condition. */
export const reasonOpeners: readonly PhraseRow[] = [
  { pattern: 'because', example: 'because' },
  { pattern: 'citing', example: 'citing' },
  { pattern: 'for fear', example: 'for fear' },
  { pattern: 'fearing', example: 'fearing' },
  { pattern: 'out of', example: 'out of' },
  {
    pattern:
      'to (?:discuss|speak|talk|describe|share|avoid|protect|disclose|reveal|comment|be able|give|allow)',
    example: 'to discuss',
  },
  { pattern: 'in order to', example: 'in order to' },
  { pattern: 'so as', example: 'so as' },
  { pattern: 'due to', example: 'due to' },
  { pattern: 'owing to', example: 'owing to' },
  { pattern: 'given', example: 'given' },
  { pattern: 'lest', example: 'lest' },
  { pattern: 'since (?:he|she|they|it)', example: 'since she' },
  { pattern: 'as (?:he|she|they|it|the)', example: 'as they' },
  { pattern: 'saying (?:he|she|they|it)', example: 'saying he' },
  { pattern: 'over (?:concerns?|fears?)', example: 'over concerns' },
]
/** The reason right after a condition; its first group begins where the reason does. */
export const REASON_AFTER = new RegExp(
  `^[,\\s]{0,3}(?:(?:speaking|in part|partly|only) )?((?:${anyPhrase(reasonOpeners, '').source})(?![\\p{L}\\p{N}]))`,
  'iu',
)

/** Phrases that are only ever a source’s reason, anywhere in its sentence. */
export const reasonPhrases: readonly PhraseRow[] = [
  {
    pattern:
      'citing (?:the )?(?:fears?|concerns?|sensitivity|safety|security|privacy|reprisals?|policy|lack of authori[sz]ation)(?![\\p{L}])',
    example: 'citing the sensitivity',
  },
  {
    pattern: 'for fear of (?:reprisals?|retribution|retaliation|losing)(?![\\p{L}])',
    example: 'for fear of reprisals',
  },
  {
    pattern:
      '(?:who |because )?(?:was|were|is|are) not (?:allowed|authori[sz]ed|permitted|cleared|supposed) to (?:speak|talk|comment|discuss|disclose|brief)',
    example: 'who was not cleared to brief',
  },
  {
    pattern: 'not (?:allowed|authori[sz]ed|permitted) to (?:speak|talk|comment|discuss)',
    example: 'not allowed to speak',
  },
]
/** A source’s reason, anywhere in its sentence. */
export const REASON_ANYWHERE = anyPhrase(reasonPhrases, 'iu')

/** Content that says only that a source’s name is withheld, from its beginning on. */
export const withheldNamePhrases: readonly PhraseRow[] = [
  {
    pattern:
      '^(?:that )?(?:(?:he|she|they) )?(?:not )?(?:to )?(?:not )?be (?:named|identified|quoted by name)',
    example: 'not to be named',
  },
  {
    pattern: '^(?:that )?(?:his|her|their|its) (?:\\w+ )?names? (?:not )?be ',
    example: 'that her full name not be ',
  },
  { pattern: '^(?:for )?anonymity\\b', example: 'for anonymity' },
  {
    pattern:
      '^(?:asking|wishing|preferring|declining|refusing) (?:not )?to (?:be (?:named|identified)|(?:remain|stay) anonymous)',
    example: 'declining to be named',
  },
  {
    pattern: '^(?:speaking|talking) (?:anonymously|off the record|on (?:the )?condition)',
    example: 'speaking on condition',
  },
  { pattern: '^(?:requesting|demanding|insisting on) anonymity', example: 'requesting anonymity' },
]
/** Content that says only that a source’s name is withheld. */
export const WITHHELD_NAME = anyPhrase(withheldNamePhrases, 'i')

/** Verbs that end a reason: “because the talks are private | said”. */
export const reasonEndVerbs =
  'said says told added warned claimed argued insisted described confirmed denied disputed predicted'.split(
    ' ',
  )

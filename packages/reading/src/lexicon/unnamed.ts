// How sources that are not named are counted and excused. Data.
import { wordSet } from './word-set.ts'

/** Words before a noun that say how many; null where they leave it open. */
export const counts: ReadonlyMap<string, number | null> = new Map<string, number | null>([
  ['a', 1],
  ['an', 1],
  ['one', 1],
  ['another', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['both', 2],
  ['several', null],
  ['some', null],
  ['many', null],
  ['most', null],
  ['few', null],
  ['all', null],
  ['various', null],
  ['numerous', null],
  ['multiple', null],
  ['dozens', null],
  ['scores', null],
  ['hundreds', null],
  ['thousands', null],
])
/** Words that leave a number open: “at least two people”. */
export const openCounts = wordSet(
  'least more over nearly about almost around than up approximately roughly some',
)

/** Words that make a description a new source, whoever was spoken of before. */
export const indefinites = wordSet(`
  a an one another some several many most few two three four five six seven eight nine ten eleven twelve other others any
  various numerous multiple dozens scores hundreds thousands certain no every each more nearly about at half`)
/** Words that point back at a source already spoken of. */
export const definites = wordSet('the this that these those same said both')
/** Whose: the description belongs to somebody. */
export const possessives = wordSet('his her its their my our your whose')

/** Bare descriptions that fit any source: “the source added”. */
export const anySource = wordSet('source person insider individual')

/** The condition under which a source spoke. Each alternative is a fixed phrase; no part repeats without bound. */
export const ANONYMITY_CONDITION = new RegExp(
  [
    'on (?:the )?(?:strict )?condition of (?:strict |complete )?anonymity',
    'on (?:the )?condition that (?:he|she|they|it|their names?|his name|her name) (?:would |should |must )?not be (?:named|identified|quoted by name|used|published)',
    'on (?:the )?condition (?:he|she|they|it) (?:would |should )?not be (?:named|identified|quoted by name)',
    '(?:who |which )?(?:ha[sd] |also )?(?:asked|requested|declined|refused|wished|preferred|wanted|chose|begged|insisted on) (?:not |rather not )?(?:to be|being|to remain|to stay) (?:named|identified|quoted by name|anonymous|unnamed|unidentified)',
    "(?:who )?did(?: not|n[’']t) (?:want|wish|agree) to be (?:named|identified|quoted by name)",
    '(?:who )?(?:could|would|can) not be (?:named|identified)',
    '(?:who )?asked that (?:his|her|their|its) (?:full |last |real )?names? (?:not be (?:used|published|printed|disclosed)|be (?:left out|kept out|withheld|omitted))',
    '(?:who )?(?:asked for|requested|requesting|demanded|demanding|insisted on|insisting on|was granted|were granted|granted) anonymity',
    '(?:who )?(?:asked|asking|wishing|preferring|declining|refusing) (?:not )?to (?:be (?:named|identified)|remain anonymous|stay anonymous)',
    '(?:speaking|spoke|talking|talked|quoted|commenting) (?:anonymously|off the record|on background|under (?:the )?cover of anonymity)',
    'without being (?:named|identified)',
    'whose (?:full |real )?names? (?:was|were|is|are|has been|have been) (?:withheld|not given|not disclosed)',
  ].join('|'),
  'giu',
)
/** Why, right after a condition. */
export const REASON_AFTER =
  /^[,\s]{0,3}(?:(?:speaking|in part|partly|only) )?((?:because|citing|for fear|fearing|out of|to (?:discuss|speak|talk|describe|share|avoid|protect|disclose|reveal|comment|be able|give|allow)|in order to|so as|due to|owing to|given|lest|since (?:he|she|they|it)|as (?:he|she|they|it|the)|saying (?:he|she|they|it)|over (?:concerns?|fears?))(?![\p{L}\p{N}]))/iu
/** Why, anywhere in the sentence: words that are only ever said of a source’s reasons. */
export const REASON_ANYWHERE =
  /citing (?:the )?(?:fears?|concerns?|sensitivity|safety|security|privacy|reprisals?|policy|lack of authori[sz]ation)(?![\p{L}])|for fear of (?:reprisals?|retribution|retaliation|losing)(?![\p{L}])|(?:who |because )?(?:was|were|is|are) not (?:allowed|authori[sz]ed|permitted|cleared|supposed) to (?:speak|talk|comment|discuss|disclose|brief)|not (?:allowed|authori[sz]ed|permitted) to (?:speak|talk|comment|discuss)/iu

/** Modifiers that do not tell one source from another: “the same official”. */
export const unspecificModifiers = wordSet(`
  same unnamed anonymous unidentified senior top former veteran first said two three four five own
  later also then now`)

// English words that have a capital at the start of a sentence and are not names. Data.
import { wordSet } from './word-set.ts'

/** Lower case: articles, prepositions, conjunctions, adverbs, verbs and numbers that open sentences. */
export const smallWords = wordSet(`
  a an the this that these those some any each every no all both many most much few several such other others another
  what which who whose whom where when why how whatever whenever while whereas although though because since unless until whether neither either regardless amid plus
  if as and or but nor so yet for to of in on at by from with without within about above across after against along among
  around before behind below beneath beside besides between beyond despite down during except inside into like near off
  onto out outside over past per regarding than through throughout toward towards under unlike up upon via
  i you he she it we they me him her us them my your his its our their mine ours one ones it's there here then now
  not never ever also too only even just still already again once often always sometimes perhaps maybe however therefore
  thus hence meanwhile moreover furthermore nevertheless nonetheless instead otherwise indeed later earlier recently
  yesterday today tomorrow tonight soon finally eventually first second third last next previously currently separately
  meantime afterwards overall generally usually apparently clearly obviously certainly reportedly allegedly
  is are was were be been being am has have had do does did will would can could shall should may might must let
  citing quoting speaking asked asking according speaking given including following based facing noting adding
  saying calling referring responding replying asked told said says added yes well ok oh please thank thanks
  two three four five six seven eight nine ten eleven twelve hundreds thousands dozens millions half
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
  october november december
  more less least own same so-called early late nearly almost about photo illustration file updated published source
  former then-`)

/** Small words inside names of people: “Tarek bin Salim”, “Ines van Dael”. */
export const particles = wordSet(
  'bin bint ibn al el van von de der den del della di da dos das do des du la le ten ter af av zu y abu ni nic ui',
)

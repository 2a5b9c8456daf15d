// English past forms of verbs without -ed, and words that show tense. Data; forms in -ed are recognized by their ending.
import { wordSet } from './word-set.ts'

/** A form that can only be read as past, or nearly so. */
export const pastForms = wordSet(`
  was were had did has have been
  said told spoke wrote gave made took went came saw met left held began became won lost kept brought bought thought
  sought caught taught fought found sent spent built paid led fled fell felt rose broke chose drove drew flew grew knew
  threw swore wore tore stood understood withdrew overthrew struck stuck sat shot sold sank sprang stole swam rang ran
  sang drank ate got forgot forbade hid rode shook slept spun sped swept wept wound woke bore beat bled bred clung
  dealt dug fed hung laid lay lent lit meant shone shrank slid strode undertook overtook mistook
  given gone taken seen written spoken broken chosen driven drawn flown grown known thrown sworn worn torn withdrawn
  stolen forgotten hidden ridden shaken fallen risen eaten beaten undertaken
  says tells writes adds warns argues notes reports according saying telling writing speaking`)

/** After these words “to …” is still to come: “plans to”, “is to”, “agreed to”. */
export const aheadTo = wordSet(`
  aiming intending seeking looking agreeing vowing pledging proposing promising trying vote votes voted voting
  plan plans planned planning expect expects expected set due scheduled slated is are was were be going want wants wanted
  hope hopes hoped hoping aim aims aimed intend intends intended prepare prepares prepared preparing ready likely unlikely
  agree agrees agreed vow vows vowed pledge pledges pledged promise promises promised threaten threatens threatened
  propose proposes proposed decide decides decided has have need needs bound poised invited called urged about
  ordered asked offered offers offer`)

/** Verbs whose present can be of things still to come: “the talks begin on Friday”. */
export const scheduleVerbs = wordSet(`
  runs lasts continues remains reopens
  opens starts begins begin resumes resume expires expire meets convenes takes kicks closes ends arrives departs returns
  lands falls goes comes`)

/** Auxiliaries and adjectives of what is still to come. */
export const aheadWords = wordSet(`will 'll wo shall would might must should can ca upcoming forthcoming`)

/** A word in -ed after one of these describes a thing: “the United Isles”, “a planned port”. */
export const beforeAdjective = wordSet(`
  a an the this that these those its his her their our my your of in with for from by some any no every each more most
  very so-called`)

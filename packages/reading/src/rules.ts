// Every rule of the reading, step by step, each list in the order in which its rules apply. Each step takes its rules from here;
// docs, the sentences on screens and the test of the examples derive from the list of all.

import { accusedOf } from './attribution/deeds/accused-of.ts'
import { agentlessPassive } from './attribution/deeds/agentless-passive.ts'
import { decision } from './attribution/deeds/decision.ts'
import { deed } from './attribution/deeds/deed.ts'
import type { DeedRule } from './attribution/deeds/deed-rule.ts'
import { feeling } from './attribution/deeds/feeling.ts'
import { judged } from './attribution/deeds/judged.ts'
import { noWordOfSpeech } from './attribution/deeds/no-word-of-speech.ts'
import { picture } from './attribution/deeds/picture.ts'
import { plan } from './attribution/deeds/plan.ts'
import { purpose } from './attribution/deeds/purpose.ts'
import { antecedentOfWho } from './attribution/rules/antecedent-of-who.ts'
import { clauseAfterCue } from './attribution/rules/clause-after-cue.ts'
import { clauseIsNoSource } from './attribution/rules/clause-is-no-source.ts'
import { cueAfterCondition } from './attribution/rules/cue-after-condition.ts'
import { cueBehindSource } from './attribution/rules/cue-behind-source.ts'
import { cutInTwo } from './attribution/rules/cut-in-two.ts'
import { frontedContent } from './attribution/rules/fronted-content.ts'
import { heardInCourt } from './attribution/rules/heard-in-court.ts'
import { itNamesNobody } from './attribution/rules/it-names-nobody.ts'
import { listenerIsNoContent } from './attribution/rules/listener-is-no-content.ts'
import { multilingualTagger } from './attribution/rules/multilingual-tagger.ts'
import { nearestCue } from './attribution/rules/nearest-cue.ts'
import { noCueNear } from './attribution/rules/no-cue-near.ts'
import { openingIsNoSource } from './attribution/rules/opening-is-no-source.ts'
import { restOfSentence } from './attribution/rules/rest-of-sentence.ts'
import { saidAccordingToDocument } from './attribution/rules/said-according-to-document.ts'
import { saidOfSomebody } from './attribution/rules/said-of-somebody.ts'
import { secondCue } from './attribution/rules/second-cue.ts'
import { sharedSource } from './attribution/rules/shared-source.ts'
import { soSaidSomebody } from './attribution/rules/so-said-somebody.ts'
import { speakerBehindCue } from './attribution/rules/speaker-behind-cue.ts'
import { subjectBeforeAside } from './attribution/rules/subject-before-aside.ts'
import { subjectBeforeCue } from './attribution/rules/subject-before-cue.ts'
import { subjectOfParticiple } from './attribution/rules/subject-of-participle.ts'
import { tagger } from './attribution/rules/tagger.ts'
import { toldInCourt } from './attribution/rules/told-in-court.ts'
import { addedByTheSame } from './other-languages/added-by-the-same.ts'
import { verbOfSpeech } from './other-languages/verb-of-speech.ts'
import { accordingTo } from './patterns/according-to.ts'
import { asSomebodyPutIt } from './patterns/as-somebody-put-it.ts'
import { asSomebodyReported } from './patterns/as-somebody-reported.ts'
import { dialogueDash } from './patterns/dialogue-dash.ts'
import { documentFinds } from './patterns/document-finds.ts'
import { documentThatSays } from './patterns/document-that-says.ts'
import { hasForecast } from './patterns/has-forecast.ts'
import { inASpeakersWords } from './patterns/in-a-speakers-words.ts'
import { inTheWordsOf } from './patterns/in-the-words-of.ts'
import { perReport } from './patterns/per-report.ts'
import { putsAFigure } from './patterns/puts-a-figure.ts'
import { quotationWithCue } from './patterns/quotation-with-cue.ts'
import { saidAfterCondition } from './patterns/said-after-condition.ts'
import { subjectSaysThat } from './patterns/subject-says-that.ts'
import { verbWithClause } from './patterns/verb-with-clause.ts'
import { verbWithParticle } from './patterns/verb-with-particle.ts'
import { byAddressee } from './relay/addressee.ts'
import { byCiting } from './relay/citing.ts'
import { relayGoesOn } from './relay/continued-talk.ts'
import { byNestedReport } from './relay/nested-report.ts'
import { byQuotedAs } from './relay/quoted-as.ts'
import { byReporting } from './relay/reporting.ts'
import { byToldOutlet } from './relay/told-outlet.ts'
import { byTrailingOutlet } from './relay/trailing-outlet.ts'
import type { Rule } from './rule.ts'
import { afterLastDay } from './times/rules/after-last-day.ts'
import { beforeLastDay } from './times/rules/before-last-day.ts'
import { century } from './times/rules/century.ts'
import { comingStretch } from './times/rules/coming-stretch.ts'
import { date } from './times/rules/date.ts'
import { dateAhead } from './times/rules/date-ahead.ts'
import { dateBefore } from './times/rules/date-before.ts'
import { dateOfPublication } from './times/rules/date-of-publication.ts'
import { dates } from './times/rules/dates.ts'
import { dayAfter } from './times/rules/day-after.ts'
import { dayBefore } from './times/rules/day-before.ts'
import { dayOfMonthAhead } from './times/rules/day-of-month-ahead.ts'
import { dayOfMonthBefore } from './times/rules/day-of-month-before.ts'
import { dayOfPublication } from './times/rules/day-of-publication.ts'
import { daysAhead } from './times/rules/days-ahead.ts'
import { daysBefore } from './times/rules/days-before.ts'
import { decade } from './times/rules/decade.ts'
import { earlierThisUnit } from './times/rules/earlier-this-unit.ts'
import { earlyPart } from './times/rules/early-part.ts'
import { halfUnit } from './times/rules/half-unit.ts'
import { lastUnit } from './times/rules/last-unit.ts'
import { latePart } from './times/rules/late-part.ts'
import { laterThisUnit } from './times/rules/later-this-unit.ts'
import { middlePart } from './times/rules/middle-part.ts'
import { month } from './times/rules/month.ts'
import { monthAhead } from './times/rules/month-ahead.ts'
import { monthBefore } from './times/rules/month-before.ts'
import { monthOfPublication } from './times/rules/month-of-publication.ts'
import { nextUnit } from './times/rules/next-unit.ts'
import { overnight } from './times/rules/overnight.ts'
import { pastStretch } from './times/rules/past-stretch.ts'
import { quarter } from './times/rules/quarter.ts'
import { quarterAhead } from './times/rules/quarter-ahead.ts'
import { quarterBefore } from './times/rules/quarter-before.ts'
import { sameDay } from './times/rules/same-day.ts'
import { samePeriod } from './times/rules/same-period.ts'
import { season } from './times/rules/season.ts'
import { seasonAhead } from './times/rules/season-ahead.ts'
import { seasonBefore } from './times/rules/season-before.ts'
import { since } from './times/rules/since.ts'
import { thisUnit } from './times/rules/this-unit.ts'
import { unitsAhead } from './times/rules/units-ahead.ts'
import { unitsBefore } from './times/rules/units-before.ts'
import { weekdayAhead } from './times/rules/weekday-ahead.ts'
import { weekdayAndAWeek } from './times/rules/weekday-and-a-week.ts'
import { weekdayBefore } from './times/rules/weekday-before.ts'
import { weekdayOfPublication } from './times/rules/weekday-of-publication.ts'
import { weekdayOfWeek } from './times/rules/weekday-of-week.ts'
import { weekdays } from './times/rules/weekdays.ts'
import { weekendAhead } from './times/rules/weekend-ahead.ts'
import { weekendBefore } from './times/rules/weekend-before.ts'
import { year } from './times/rules/year.ts'
import { years } from './times/rules/years.ts'
import type { AnyTimeRule, Counted, TimeRule } from './times/time-rule.ts'
import { announcedWords } from './turns/announced-words.ts'
import { askedAndAnswered } from './turns/asked-and-answered.ts'
import { listedFindings } from './turns/listed-findings.ts'
import { listedItems } from './turns/listed-items.ts'
import { signedWords } from './turns/signed-words.ts'
import { speakerLabel } from './turns/speaker-label.ts'
import { betweenTwoOfOneSpeaker } from './voice/between-two-of-one-speaker.ts'
import { formNotKnown } from './voice/form-not-known.ts'
import { mostlyOwnWords } from './voice/mostly-own-words.ts'
import { noCue } from './voice/no-cue.ts'
import { nobodyNamed } from './voice/nobody-named.ts'
import { ownHedge } from './voice/own-hedge.ts'
import { ownOutlet } from './voice/own-outlet.ts'
import { quotationAfterItsSpeaker } from './voice/quotation-after-its-speaker.ts'
import { quotationBeforeItsSpeaker } from './voice/quotation-before-its-speaker.ts'
import { quotationGoesOn } from './voice/quotation-goes-on.ts'
import { quotationWithoutASpeaker } from './voice/quotation-without-a-speaker.ts'
import { reportedTense } from './voice/reported-tense.ts'
import { unsureStatement } from './voice/unsure-statement.ts'

export { multilingualTagger, tagger }

/** Patterns that mark quotations. */
export const quotationPatterns = [quotationWithCue]
/** Set phrases that name a source; of two with a word in common the first that matches decides. */
export const phraseRules = [
  accordingTo,
  perReport,
  inTheWordsOf,
  inASpeakersWords,
  verbWithClause,
  saidAfterCondition,
  verbWithParticle,
  putsAFigure,
  hasForecast,
  asSomebodyPutIt,
  asSomebodyReported,
  subjectSaysThat,
  documentFinds,
  documentThatSays,
]
/** Patterns that mark lines of speech. */
export const linePatterns = [dialogueDash]
/** Layouts that show whose words they hold. */
export const turnRules = [
  speakerLabel,
  signedWords,
  announcedWords,
  listedItems,
  listedFindings,
  askedAndAnswered,
]
/** What holds the parts of a statement together; the first that applies. */
export const groupRules = [sharedSource, nearestCue, noCueNear]
/** Words before a cue that are no source. */
export const adverbRules = [soSaidSomebody]
/** What gives a statement without a cue its cue. */
export const cueRules = [cueBehindSource]
/** Repairs of a statement with source and cue, as long as it has a source. */
export const repairRules = [
  saidOfSomebody,
  saidAccordingToDocument,
  itNamesNobody,
  antecedentOfWho,
  cueAfterCondition,
  toldInCourt,
  openingIsNoSource,
  clauseIsNoSource,
  listenerIsNoContent,
]
/** Rules for a statement with a cue and no source; the first that finds one decides. */
export const sourceRules = [subjectBeforeAside, subjectBeforeCue, speakerBehindCue, subjectOfParticiple]
/** Rules for a statement with source and cue and no content; the first that finds some decides. */
export const contentRules = [clauseAfterCue, frontedContent, restOfSentence]
/** Rules by which one statement becomes several. */
export const splitRules = [secondCue]
/** Forms of what reports nobody’s words; a statement to which one applies is left out, so that no evidence names them. */
export const deedRules: readonly DeedRule[] = [
  agentlessPassive,
  accusedOf,
  purpose,
  plan,
  deed,
  picture,
  noWordOfSpeech,
  judged,
  feeling,
  decision,
]
/** Rules for languages without a model of their own. */
export const otherLanguageRules = [verbOfSpeech, addedByTheSame]
/** What is said without a source, whatever the model makes of it. */
export const hearingRules = [heardInCourt]
/** What shows that content was cut off. */
export const mendRules = [cutInTwo]
/** Rules that link the statements of one sentence into relay chains. */
export const relayRules = [
  byToldOutlet,
  byTrailingOutlet,
  byCiting,
  byQuotedAs,
  byNestedReport,
  byReporting,
  byAddressee,
]
/** What a speaker goes on to say in a talk that is relayed. */
export const talkRules = [relayGoesOn]
/** For a sentence that is mostly quotation; the first rule that applies decides. */
export const quotationScopeRules = [quotationGoesOn, quotationAfterItsSpeaker, quotationBeforeItsSpeaker]
/** For a sentence that is mostly prose, in the paragraph of the sentence before; the first rule that applies decides. */
export const plainScopeRules = [betweenTwoOfOneSpeaker, reportedTense]
/** What shows the voice of a sentence, unless it is relayed; the first that applies decides, else the actor of its statement. */
export const voiceRules = [
  ownHedge,
  nobodyNamed,
  ownOutlet,
  unsureStatement,
  quotationWithoutASpeaker,
  formNotKnown,
  mostlyOwnWords,
  noCue,
]

/** Every rule, in the order in which the reading applies them. */
export const rules = [
  tagger,
  multilingualTagger,
  ...quotationPatterns,
  ...phraseRules,
  ...linePatterns,
  ...turnRules,
  ...groupRules,
  ...cueRules,
  ...adverbRules,
  ...repairRules,
  ...sourceRules,
  ...contentRules,
  ...splitRules,
  ...hearingRules,
  ...mendRules,
  ...otherLanguageRules,
  ...relayRules,
  ...talkRules,
  ...quotationScopeRules,
  ...plainScopeRules,
  ...voiceRules,
] satisfies Rule[]

/** Units by their length. */
const units = ['week', 'month', 'quarter', 'year', 'decade', 'century'] as const

/** For a weekday; of these and the following lists the first that gives days decides. */
export const weekdayRules = [weekdayOfPublication, weekdayAhead, weekdayBefore]
/** For days, weeks, months and years counted back. */
export const countedBackRules: TimeRule<Counted>[] = [
  daysBefore,
  unitsBefore.week,
  unitsBefore.month,
  unitsBefore.year,
]
/** For days, weeks, months and years counted on. */
export const countedOnRules: TimeRule<Counted>[] = [
  daysAhead,
  unitsAhead.week,
  unitsAhead.month,
  unitsAhead.year,
]
/** For a weekend. */
export const weekendRules = [weekendAhead, weekendBefore]
/** For days of a month without their year. */
export const dateRules = [dateOfPublication, dateAhead, dateBefore]
/** For the number of a day without its month. */
export const dayOfMonthRules = [dayOfMonthAhead, dayOfMonthBefore]
/** For a month without its year. */
export const monthRules = [monthOfPublication, monthAhead, monthBefore]
/** For a season. */
export const seasonRules = [season, seasonAhead, seasonBefore]
/** For a quarter without its year. */
export const quarterRules = [quarterAhead, quarterBefore]

/** Every rule by which words become days. */
export const timeRules: readonly AnyTimeRule[] = [
  ...weekdayRules,
  weekdayOfWeek,
  weekdayAndAWeek,
  weekdays,
  dayOfPublication,
  dayBefore,
  dayAfter,
  overnight,
  sameDay,
  samePeriod,
  afterLastDay,
  beforeLastDay,
  ...countedBackRules,
  ...countedOnRules,
  pastStretch,
  comingStretch,
  ...units.flatMap((unit) => [thisUnit[unit], lastUnit[unit], nextUnit[unit]]),
  ...units.map((unit) => earlierThisUnit[unit]),
  ...units.map((unit) => laterThisUnit[unit]),
  ...weekendRules,
  date,
  dates,
  ...dateRules,
  ...dayOfMonthRules,
  month,
  ...monthRules,
  year,
  years,
  decade,
  century,
  ...seasonRules,
  ...Object.values(halfUnit),
  quarter,
  ...quarterRules,
  earlyPart,
  middlePart,
  latePart,
  since,
]

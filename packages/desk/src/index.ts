export type { DeskEvent, DeskEventType } from './announcements.ts'
export { announcementOf } from './announcements.ts'
export type { Citation, CitationSource } from './citation.ts'
export { citationOf, citeSentence, citeStatement, formatCitation, inMarks } from './citation.ts'
export type { CitationStyle } from './citation-styles.ts'
export { citationIn, citationStyleLabels, citationStyles } from './citation-styles.ts'
export type { Face, FaceCommand, Scope, Verb } from './commands.ts'
export { commandsOf } from './commands.ts'
export type { CompareRequest, NotCompared } from './compare-clippings.ts'
export { compareOnDesk, MAX_COMPARED, SAID_ID } from './compare-clippings.ts'
export {
  copyLabels,
  differenceWords,
  familyExtent,
  familySpeakers,
  firstWords,
  notComparedMessages,
  occurrenceWords,
  relayWords,
  saidWords,
  scopeWords,
  shortened,
  sourceWords,
  textNotes,
  tieWords,
  turnWords,
  variationLabels,
  variationWords,
} from './comparison-words.ts'
export { closedDirections } from './directions.ts'
export type { HeaderLine } from './header-lines.ts'
export { furtherHeaderLines } from './header-lines.ts'
export {
  actorKindLabels,
  alterationLabel,
  blockLabels,
  headerFieldLabels,
  importFieldLabels,
  importFormatLabels,
  omissionLabel,
  quoteFormLabels,
  severityCounts,
  severityLabels,
  sourceTypeLabels,
  speakerLabel,
  stanceLabels,
  standingLabels,
  voiceLabels,
  voiceLetters,
  voiceShortLabels,
} from './labels.ts'
export { markdown } from './markdown.ts'
export type { Matches } from './matches.ts'
export { matchLabel, noMatches, selectMatch, stepMatch } from './matches.ts'
export type { HitMatch, MarkedStatement } from './matches-of-hit.ts'
export { matchesOfHit, withEllipses } from './matches-of-hit.ts'
export { comparisonFilters, filterLabel, narrowComparison } from './narrow-comparison.ts'
export type { NearClipping } from './near-clippings.ts'
export { nearOnDesk } from './near-clippings.ts'
export { counted, formatDays, formatNumber } from './numbers.ts'
export type { OutlineBlock, OutlineSpeaker } from './outline.ts'
export { openingWords, outlineBlocks, outlineSpeakers } from './outline.ts'
export { queueWords } from './queue-words.ts'
export type { SheetCount, SheetItem, SheetSection } from './sourcing-sheet.ts'
export { sourcingSheet } from './sourcing-sheet.ts'
export { statementLine } from './statement-line.ts'
export type { StatementPart, Stop } from './stops.ts'
export { markedParts, stopAt, stopFrom, stopsOf } from './stops.ts'
export type { TextChange } from './text-changes.ts'
export { shortenedChanges, textChanges } from './text-changes.ts'
export type { VoiceChoice } from './voice-filter.ts'
export { nextVoice, voiceChoices } from './voice-filter.ts'
export { xmlCharacters } from './xml-characters.ts'

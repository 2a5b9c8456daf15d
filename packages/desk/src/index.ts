export type { Citation, CitationSource } from './citation.ts'
export { citationOf, citeSentence, citeStatement, formatCitation, inMarks } from './citation.ts'
export type { DeskCommand, Face, FaceCommand, Scope, Verb } from './commands.ts'
export { commandsOf, deskCommands } from './commands.ts'
export {
  actorKindLabels,
  alterationLabel,
  blockLabels,
  headerFieldLabels,
  importFormatLabels,
  omissionLabel,
  quoteFormLabels,
  severityCounts,
  severityLabels,
  stanceLabels,
  standingLabels,
  voiceLabels,
  voiceLetters,
  voiceShortLabels,
} from './labels.ts'
export { counted, formatDays, formatNumber } from './numbers.ts'

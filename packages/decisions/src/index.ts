export type { Anchor } from './anchor.ts'
export { anchor, anchorText } from './anchor.ts'
export { applyDecisions } from './apply.ts'
export type { ChangedClipping, ChangeProblem, ChangeVerb, Typed } from './change.ts'
export { changeVerbs, draftOfAddition, draftOfChange, typedNow } from './change.ts'
export type { DecidedClipping, Refusal } from './check-draft.ts'
export { checkDraft } from './check-draft.ts'
export { ID_CHANCE_BYTES, newDecisionId, timeOfId } from './decision-id.ts'
export { likelySameNames } from './likely-names.ts'
export {
  changeProblems,
  decisionLine,
  refusalMessage,
  saidBefore,
  targetWords,
  unplacedWords,
  valueWords,
  verbWords,
} from './messages.ts'
export { partSpans, partsOf, sentencesAround, statementTarget } from './parts.ts'
export type { QueuePlace, Worth } from './review-queue.ts'
export { byWorth, reviewKey, reviewQueue, stepInQueue } from './review-queue.ts'
export type { Decision, Draft, Seen, Selector, StatementTarget, Target } from './schema.ts'
export { seenIn } from './seen.ts'
export { selectorOf } from './selector.ts'
export { nextRedo, nextUndo, sortedDecisions, standingDecisions, undoneIds, visibleTo } from './standing.ts'
export { emptyState } from './state.ts'
export type { DecidedReading, DecisionState, Dispute, Note, SignOff, Tag, Unplaced } from './state-schema.ts'
export type { HeaderFieldToCorrect, RefusalCode, TargetType, Verb } from './vocabulary.ts'
export {
  anchorStatuses,
  headerFieldsToCorrect,
  placeableVerbs,
  statementVerbs,
  targetTypes,
  verbs,
  verbTargets,
} from './vocabulary.ts'
export { headerToWrite, withHeader } from './with-header.ts'
export { spansOfWords } from './words-in.ts'

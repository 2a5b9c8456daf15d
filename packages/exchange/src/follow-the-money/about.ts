import type { FormatAbout } from '../format.ts'

/** Entities for investigations. */
export const followTheMoneyAbout: FormatAbout = {
  label: 'FollowTheMoney',
  mediaType: 'application/jsonl',
  extension: 'ftm.json',
  use: 'Entities for Aleph and OpenAleph, one a line, by their bulk import: an article for each clipping, a note for each statement.',
  keeps:
    'Keeps the text and header of each clipping, and each statement as a note that says who attributed it.',
  loses: 'Loses offsets; leaves out people and mentions, which Aleph would take for entities of its own.',
}

import { headerFields } from '../vocabulary.ts'
import { labels, publishedLabels, updatedLabels } from '../words/labels.ts'
import { wordsIn } from '../words/rows.ts'

const groups = [...headerFields, 'headline' as const].map((field) => `(${wordsIn(labels[field]).join('|')})`)
const dated = [publishedLabels, updatedLabels].flatMap(wordsIn).join('|')

/**
 * A label at the start of a line, with a colon or before a word. A group for each header field, in their order, and the
 * last for the headline.
 */
export const LABEL = new RegExp(
  `^(?:first |last )?(?:${groups.join('|')})s?(?: on| at| le)?(?:\\s*[:：]\\s*|,?\\s+)`,
  'iu',
)

/** What is between the parts of a line of which the second is a labelled date: `By Lin Qiao Published: Jun 29, 2022`. */
export const BEFORE_DATE_LABEL = new RegExp(
  `(?<!first|last)(?:,|\\s[|•·—–-])?\\s(?=(?:first |last )?(?:${dated})\\b(?:[^:]{0,4}:|\\s.{0,14}\\d{4}))`,
  'giu',
)

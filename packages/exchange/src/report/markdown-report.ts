// The report in Markdown (CommonMark).
import { markdown, voiceLetters } from '@hearsay/desk'
import type { ClippingWriter } from '../format.ts'
import type { ReportClipping } from './report.ts'
import { REPORT_NOTE, REPORT_TITLE, reportOf, statementCount, voiceKey } from './report.ts'

/** Every clipping under a heading of its own. */
export const writeMarkdownReport: ClippingWriter = async function* (clippings, state) {
  const key = voiceKey.map(({ voice, label }) => `${voiceLetters[voice]} ${label}`).join(' · ')
  if (!state.begun)
    yield `# ${markdown(REPORT_TITLE)}\n\n${markdown(REPORT_NOTE)}\n\n${markdown(`Voices: ${key}`)}\n`
  state.begun = true
  for await (const clipping of clippings) yield `\n${section(reportOf(clipping))}`
}

function section(report: ReportClipping): string {
  const { title, imprint, url, kicker, deck, paragraphs, sheet, statements, notes, decisions } = report
  return [
    `## ${markdown(title)}`,
    ...[kicker, deck].flatMap((line) => (line ? [`_${markdown(line)}_`] : [])),
    ...(imprint.length > 0 ? [imprint.map(markdown).join(' · ')] : []),
    ...(url ? [`<${url}>`] : []),
    '### The clipping',
    ...paragraphs.map((sentences) =>
      sentences.map(({ text, voice }) => `**${voiceLetters[voice]}** ${markdown(text)}`).join(' '),
    ),
    '### How it is sourced',
    ...sheet.map(({ title: heading, lines }) =>
      [`${markdown(heading)}:`, '', ...lines.map((line) => `- ${markdown(line)}`)].join('\n'),
    ),
    `### ${markdown(statementCount(report))}`,
    ...(statements.length > 0
      ? [
          statements
            .map(
              ({ voice, citation, read }, at) =>
                `${at + 1}. **${voiceLetters[voice]}** ${markdown(citation)} (${markdown(read)})`,
            )
            .join('\n'),
        ]
      : []),
    ...listUnder('Notes', notes),
    ...listUnder('What people decided', decisions),
  ]
    .join('\n\n')
    .concat('\n')
}

function listUnder(title: string, lines: string[]): string[] {
  if (lines.length === 0) return []
  return [`### ${markdown(title)}`, lines.map((line) => `- ${markdown(line)}`).join('\n')]
}

// The report in HTML: one file without a script, for screens, in light and dark, and for paper.
import { voiceLabels, voiceLetters } from '@hearsay/desk'
import type { ClippingWriter } from '../format.ts'
import { xml } from '../text/xml.ts'
import type { ReportClipping } from './report.ts'
import { REPORT_NOTE, REPORT_TITLE, reportOf, statementCount, voiceKey } from './report.ts'
import { schemaOrgArticle } from './schema-org.ts'

const STYLE = `:root{color-scheme:light dark}
body{font:1rem/1.55 Georgia,serif;max-width:44rem;margin:2rem auto;padding:0 1rem}
h1,h2,h3,.voice,.sheet,.imprint,.read{font-family:system-ui,sans-serif}
article{margin-top:3rem;border-top:2px solid}
.imprint,.read,.voice{font-size:.8rem;opacity:.85}
.voice{border:1px solid;border-radius:.2rem;padding:0 .25rem;margin-inline-end:.2rem}
li{margin:.4rem 0;overflow-wrap:anywhere}
a{color:inherit}
@media print{body{max-width:none;margin:0;font-size:10.5pt}article{break-before:page;border:0;margin:0}h2,h3{break-after:avoid}li,.sheet{break-inside:avoid}a::after{content:" (" attr(href) ")"}}`

/** Every clipping as an article of one page. */
export const writeHtmlReport: ClippingWriter = async function* (clippings, state) {
  const key = voiceKey.map(({ voice, label }) => `<li>${voiceMark(voice)} ${xml(label)}</li>`).join('')
  if (!state.begun)
    yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${xml(REPORT_TITLE)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${xml(REPORT_TITLE)}</h1>
<p>${xml(REPORT_NOTE)}</p>
<ul class="sheet" aria-label="Voices">${key}</ul>
`
  state.begun = true
  for await (const clipping of clippings) {
    yield article(reportOf(clipping))
    // No sign of the data ends the element: “<” is written as its code.
    const data = JSON.stringify(schemaOrgArticle(clipping)).replaceAll('<', '\\u003c')
    yield `<script type="application/ld+json">${data}</script>\n</article>\n`
  }
  yield '</main>\n</body>\n</html>\n'
}

function voiceMark(voice: keyof typeof voiceLetters): string {
  return `<abbr class="voice" title="${xml(voiceLabels[voice])}">${voiceLetters[voice]}</abbr>`
}

function article(report: ReportClipping): string {
  const { id, title, imprint, url, kicker, deck, paragraphs, sheet, statements, notes, decisions } = report
  const line = (words: string | null) => (words ? `<p class="imprint" dir="auto">${xml(words)}</p>\n` : '')
  return `<article id="${xml(id)}">
${line(kicker)}<h2 dir="auto">${xml(title)}</h2>
${line(deck)}${imprint.length > 0 ? `<p class="imprint">${imprint.map((part) => `<bdi>${xml(part)}</bdi>`).join(' · ')}</p>\n` : ''}${
  url ? `<p class="imprint"><a href="${xml(url)}" rel="noreferrer">${xml(url)}</a></p>\n` : ''
}<h3>The clipping</h3>
${paragraphs.map((sentences) => `<p dir="auto">${sentences.map(({ text, voice }) => `${voiceMark(voice)} <bdi>${xml(text)}</bdi>`).join(' ')}</p>\n`).join('')}<h3>How it is sourced</h3>
<dl class="sheet">${sheet.map((part) => `<dt>${xml(part.title)}</dt>${part.lines.map((words) => `<dd>${xml(words)}</dd>`).join('')}`).join('\n')}</dl>
<h3>${xml(statementCount(report))}</h3>
<ol>
${statements.map(({ id: statement, voice, citation, read }) => `<li id="${xml(statement)}">${voiceMark(voice)} <bdi>${xml(citation)}</bdi> <span class="read">${xml(read)}</span></li>\n`).join('')}</ol>
${listUnder('Notes', notes)}${listUnder('What people decided', decisions)}`
}

function listUnder(title: string, lines: string[]): string {
  if (lines.length === 0) return ''
  return `<h3>${xml(title)}</h3>\n<ul>\n${lines.map((line) => `<li dir="auto">${xml(line)}</li>\n`).join('')}</ul>\n`
}

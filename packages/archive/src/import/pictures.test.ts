import { execFileSync } from 'node:child_process'
import { execPath } from 'node:process'
import { expect, test } from 'vitest'
import { importFile, importFileInWorker } from './in-worker.ts'
import { withoutPictures } from './pictures.ts'

const sentence = 'The harbour board put off the toll on Thursday and said why it did.'
const paragraphs = `<p>${sentence}</p>`.repeat(10)
const base64 = 'QUJD'.repeat(500_000)
const folded = base64.replace(/.{76}/g, '$&\r\n')
const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const page = `<!doctype html><html><body><article><h1>Toll waits</h1>${paragraphs}<img src="data:image/png;base64,${base64}"></article></body></html>`
const part = (fields: string, body: string) => `--q\r\n${fields}\r\n\r\n${body}\r\n`
const mail = (...parts: string[]) =>
  `From: a@herald.example\r\nSubject: Toll waits\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=q\r\n\r\n${parts.join('')}--q--\r\n`
const text = part('Content-Type: text/plain', `${sentence}\r\n`.repeat(12))
const picture = part(
  'Content-Type: image/png; name=a.png\r\nContent-Disposition: attachment; filename=a.png\r\nContent-Transfer-Encoding: BASE64',
  folded,
)
const enclosed = part(
  'Content-Transfer-Encoding: base64\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Disposition: attachment; filename=b.txt',
  Buffer.from(
    `Marrow Bay Herald\n14 March 2024\nFerries stay\n\n${'The crews wait. '.repeat(2)}`.padEnd(900, ' '),
  ).toString('base64'),
)

const files: [string, string][] = [
  ['page.html', page],
  ['mail.eml', mail(text, picture, enclosed)],
  ['box.mbox', `From a@b.example Thu Mar 14 08:00:00 2024\n${mail(text, picture, enclosed)}\n`],
  [
    'paper.rtf',
    `{\\rtf1\\ansi Toll waits\\par ${sentence}\\par {\\pict\\jpegblip ${`${'ffd8'.repeat(32)}\r\n`.repeat(9000)}}}`,
  ],
]

test.each(files)(
  '%s is read without its pictures as with them, and kept with them',
  async (name, written) => {
    const bytes = latin(written)
    expect(withoutPictures(bytes).length).toBeLessThan(20_000)
    const [whole, lean] = await Promise.all([importFile(bytes, name), importFileInWorker(bytes, name)])
    expect(whole.seeds.length).toBeGreaterThan(0)
    expect(lean.seeds).toEqual(whole.seeds)
    expect(lean.diagnostics).toEqual(whole.diagnostics)
    for (const { original } of lean.offers) expect(original?.bytes).toBe(bytes)
  },
)

test('an attachment that is read stays, and what comes after a picture', async () => {
  const { seeds, diagnostics } = await importFileInWorker(latin(mail(text, picture, enclosed)), 'mail.eml')
  expect(seeds.map(({ headline }) => headline)).toEqual(['Toll waits', 'Ferries stay'])
  expect(diagnostics).toContainEqual(
    expect.objectContaining({ code: 'attachment-left', data: { name: 'a.png' } }),
  )
})

test('a text is kept as it came, whatever it encloses', async () => {
  const bytes = latin(
    `Marrow Bay Herald\n14 March 2024\nToll waits\n\n${sentence}\n\ndata:image/png;base64,${base64}\n`,
  )
  const { offers } = await importFileInWorker(bytes, 'clipping.txt')
  expect(offers[0]?.seed).toEqual(bytes)
})

test('a page of many megabytes of pictures takes less than 300 MB', () => {
  const script = `const { importFileInWorker } = await import(${JSON.stringify(new URL('in-worker.ts', import.meta.url).href)})
    const bytes = Buffer.alloc(40_000_000, 'QUJD')
    bytes.write('<!doctype html><html><body><article><h1>Toll waits</h1>${paragraphs}<img src="data:image/png;base64,', 0)
    bytes.write('"></article></body></html>', bytes.length - 26)
    const { seeds } = await importFileInWorker(bytes, 'page.html')
    console.log(JSON.stringify({ seeds: seeds.length, mb: process.resourceUsage().maxRSS / 1024 }))`
  const args = ['--conditions=hearsay-source', '--no-warnings', '--input-type=module', '-e', script]
  const { seeds, mb } = JSON.parse(execFileSync(execPath, args, { timeout: 60_000 }).toString())
  expect(seeds).toBe(1)
  expect(mb).toBeLessThan(300)
})

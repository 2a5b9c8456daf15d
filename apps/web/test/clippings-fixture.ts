// A desk with clippings that are hard to show: altered words, other writing directions, very long and hostile ones.
import type { Document } from '@hearsay/core'
import type { Reading } from '@hearsay/reading'
import { loadModel, read } from '@hearsay/reading'
import {
  emptyReading,
  readingFixture,
  clipping as sourced,
} from '../../../packages/reading/test/reading-fixture.ts'
import type { BrowserDesk } from './browser-desk.ts'
import { openBrowserDesk } from './browser-desk.ts'
import { clippingText, longClipping } from './open-desk.ts'

const story = 'The ferries stayed in harbour on Tuesday while the crews waited for an answer.'
const arabic =
  '---\nlanguage: ar\n---\nصحيفة الشاطئ\n14 مارس 2023\n\nمحطة التحلية تعود\n\nقال الوزير في الميناء يوم الثلاثاء إن «المحطة تعود إلى العمل» بعد انقطاع طويل.\n'
const hebrew =
  '---\nlanguage: he\n---\nעיתון החוף\n14 March 2023\n\nהנמל נפתח\n\nהשרה אמרה ביום שלישי כי «הנמל ייפתח [בקרוב]» לאחר הפסקה ארוכה.\n'
const marked = `PORT VELA, June 29 (Coastwire) -- ${story} “[T]he pact […] holds,” she said.\n\n\n${story}\n\nPhoto: Coastwire\n\n${story} ”`

/** The clipping read by hand, with a reading that is unsure of what Orla Venn says. */
const doubted = sourced.replace('The toll will rise', 'The toll may rise')

function readDoubted(document: Document): Reading {
  const reading = readingFixture(document)
  for (const at of [2, 3]) Object.assign(reading.attributions[at]!, { sure: false, confidence: 0.05 })
  return reading
}

const tides = longClipping(5000)
const known = new WeakMap<Document, Reading>()

function readTides(document: Document): Reading {
  const reading = known.get(document) ?? read(document)
  known.set(document, reading)
  return reading
}

const clippings = {
  tides,
  toll: sourced,
  doubt: doubted,
  pact: clippingText('Port Vela Courier', 'June 29, 2022', 'Two islands join the pact', marked),
  arabic,
  hebrew,
  long: clippingText(
    '<script>alert(1)</script> Times',
    '29 June 2022',
    'Two islands join the pact',
    Array.from({ length: 5000 }, (_, at) => `The ferry ${at + 1} stayed in harbour. ${story}`).join('\n\n'),
  ),
  wide: clippingText('Harbor Times', '29 June 2022', `${'Two islands and a pact '.repeat(87)}end`, story),
  unbroken: clippingText('Harbor Times', '29 June 2022', 'Twoislands'.repeat(200), story),
}

/** Opens some of them in a browser; `toll` and `doubt` have readings made by hand, `tides` one of the model. */
export async function openClippings(...names: (keyof typeof clippings)[]): Promise<BrowserDesk> {
  if (names.includes('tides')) await loadModel()
  return openBrowserDesk(
    Object.fromEntries(names.map((name) => [`${name}.txt`, clippings[name]])),
    (document) => {
      if (document.text === tides) return readTides(document)
      if (document.text === doubted) return readDoubted(document)
      return document.text === sourced ? readingFixture(document) : emptyReading(document)
    },
  )
}

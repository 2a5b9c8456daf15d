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

const tides = longClipping(5000)
const known = new WeakMap<Document, Reading>()

function readTides(document: Document): Reading {
  const reading = known.get(document) ?? read(document)
  known.set(document, reading)
  return reading
}

/** Opens them in a browser; `toll` has a reading made by hand, `tides` one of the model. */
export async function openClippings(): Promise<BrowserDesk> {
  await loadModel()
  return openBrowserDesk(
    {
      'tides.txt': tides,
      'toll.txt': sourced,
      'pact.txt': clippingText('Port Vela Courier', 'June 29, 2022', 'Two islands join the pact', marked),
      'arabic.txt': arabic,
      'hebrew.txt': hebrew,
      'long.txt': clippingText(
        '<script>alert(1)</script> Times',
        '29 June 2022',
        'Two islands join the pact',
        Array.from({ length: 5000 }, (_, at) => `The ferry ${at + 1} stayed in harbour. ${story}`).join(
          '\n\n',
        ),
      ),
      'wide.txt': clippingText(
        'Harbor Times',
        '29 June 2022',
        `${'Two islands and a pact '.repeat(87)}end`,
        story,
      ),
      'unbroken.txt': clippingText('Harbor Times', '29 June 2022', 'Twoislands'.repeat(200), story),
    },
    (document) => {
      if (document.text === tides) return readTides(document)
      return document.text === sourced ? readingFixture(document) : emptyReading(document)
    },
  )
}

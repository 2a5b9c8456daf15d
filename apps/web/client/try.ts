// The page that reads a text itself: typed, pasted, dropped or chosen, it is read at once, in this browser alone.
import { byId } from './element.ts'
import type { ReadRequest, ReadResult } from './reading-worker.tsx'

declare const READING_WORKER: string

/** Milliseconds without a key before what is typed is read. */
const TYPING_PAUSE_MS = 300

const form = document.querySelector<HTMLFormElement>('form.paste')
const text = byId('text') as HTMLTextAreaElement | null
const files = byId('files') as HTMLInputElement | null
const result = byId('result')
const state = byId('state')

let worker: Worker | undefined
let number = 0
let typing: ReturnType<typeof setTimeout> | undefined
/** What the chosen file amounts to; the file itself is what is kept while this stands unchanged. */
let importedText: string | null = null
/** What is to be said of it besides. */
let note = ''

if (form && text && files && result && state) {
  form.classList.add('live')
  text.addEventListener('input', () => {
    clearTimeout(typing)
    typing = setTimeout(readNow, TYPING_PAUSE_MS)
  })
  form.addEventListener('submit', (event) => {
    // Keeping goes to the desk; reading doesn’t.
    if ((event.submitter as HTMLButtonElement | null)?.formAction.endsWith('/keep')) {
      if (files.files?.length && text.value === importedText) text.disabled = true
      else files.value = ''
      return
    }
    event.preventDefault()
    readNow()
  })
  files.addEventListener('change', () => void openFile(files.files?.[0]))
  // Who comes back by the browser’s button finds the text again, and its reading.
  addEventListener('pageshow', () => {
    text.disabled = false
    if (text.value.trim() && !result.firstElementChild) readNow()
  })
  addEventListener('dragover', (event) => {
    event.preventDefault()
    form.classList.add('over')
  })
  addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) form.classList.remove('over')
  })
  addEventListener('drop', (event) => {
    event.preventDefault()
    form.classList.remove('over')
    const { dataTransfer } = event
    const file = dataTransfer?.files[0]
    if (file) {
      // What is kept later is the file as it is, not the look at it.
      files.files = dataTransfer.files
      void openFile(file)
      return
    }
    const words = dataTransfer?.getData('text/plain') ?? ''
    if (/^https?:\/\/\S+$/.test(words.trim()))
      showStatus(
        'A link is only an address, and nothing is fetched from here: save the page, then drop the file.',
      )
    else setText(words)
  })
}

/** Takes a file in as the desk does when it keeps it, by the same code. */
async function openFile(file: File | undefined): Promise<void> {
  if (!file) return
  showStatus('Looking what is in it …')
  // Kept before anybody has looked into it, it is kept all the same.
  importedText = text!.value
  const { importFile } = await import('@hearsay/archive/import')
  const { seeds: pieces, problem } = await importFile(new Uint8Array(await file.arrayBuffer()), file.name)
  // Another file was chosen meanwhile: what is shown and what would be kept are to be the same.
  if (file !== files!.files?.[0]) return
  const [first] = pieces
  importedText = null
  if (problem?.code === 'file-too-big') showStatus(`${file.name} is too big.`)
  else if (problem) showStatus(`${file.name} is not text.`)
  else if (!first) showStatus(`There is no clipping in ${file.name}.`)
  else {
    setText(
      first.text,
      pieces.length > 1 ? ` It is the first of ${pieces.length} clippings in ${file.name}.` : '',
    )
    importedText = text!.value
  }
}

function setText(words: string, about = ''): void {
  text!.value = words
  importedText = null
  readNow()
  note = about
}

function readNow(): void {
  clearTimeout(typing)
  note = ''
  if (!text!.value.trim()) {
    result!.replaceChildren()
    showStatus('There is no text to read yet.')
    return
  }
  if (!worker) {
    worker = new Worker(READING_WORKER, { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<ReadResult>) => show(data)
    worker.onerror = () => {
      showStatus('This browser can’t read texts itself; the desk reads it instead.')
      form!.submit()
    }
  }
  const now = new Date()
  const today = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
  showStatus('Reading …')
  worker.postMessage({ number: ++number, text: text!.value, today } satisfies ReadRequest)
}

function show({ number: of, html, done }: ReadResult): void {
  if (of !== number) return
  // The same markup the desk sends, made by the same code, every word of the text escaped.
  result!.innerHTML = html
  showStatus(done ? `Read in this browser; nothing left it.${note}` : 'The model is being loaded …')
  dispatchEvent(new Event('hearsay:seed'))
}

function showStatus(words: string): void {
  state!.textContent = words
}

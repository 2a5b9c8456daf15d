// The page that reads a text in the browser: typed, pasted, dropped or chosen, it is read at once and sent nowhere.

import { byId } from './element.ts'
import type { ReadRequest, ReadResult } from './reading-worker.tsx'

declare const READING_WORKER: string

/** The pause after typing before the text is read. */
const TYPING_PAUSE_MS = 300

const form = document.querySelector<HTMLFormElement>('form.paste')
const text = byId('text') as HTMLTextAreaElement | null
const files = byId('files') as HTMLInputElement | null
const result = byId('result')
const state = byId('state')

let worker: Worker | undefined
let number = 0
let typing: ReturnType<typeof setTimeout> | undefined
/** The text imported from the chosen file: while it is unchanged, saving saves the file. */
let importedText: string | null = null
/** What is added to the status. */
let note = ''

if (form && text && files && result && state) {
  form.classList.add('live')
  text.addEventListener('input', () => {
    clearTimeout(typing)
    typing = setTimeout(readNow, TYPING_PAUSE_MS)
  })
  form.addEventListener('submit', (event) => {
    // Saving goes to the desk, reading doesn’t.
    if ((event.submitter as HTMLButtonElement | null)?.formAction.endsWith('/keep')) {
      if (files.files?.length && text.value === importedText) text.disabled = true
      else files.value = ''
      return
    }
    event.preventDefault()
    readNow()
  })
  files.addEventListener('change', () => void openFile(files.files?.[0]))
  // After the Back button the text is there again; so is its reading.
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
      // What is saved later is the file, not the text imported from it.
      files.files = dataTransfer.files
      void openFile(file)
      return
    }
    const words = dataTransfer?.getData('text/plain') ?? ''
    if (/^https?:\/\/\S+$/.test(words.trim()))
      showStatus('Links aren’t fetched. Save the page, then drop the file here.')
    else setText(words)
  })
}

/** Imports a file with the code that the desk uses when it saves one. */
async function openFile(file: File | undefined): Promise<void> {
  if (!file) return
  showStatus('Opening the file …')
  // Saved before it has been imported, the file is saved all the same.
  importedText = text!.value
  const { importFile } = await import('@hearsay/archive/import')
  const { seeds: pieces, problem } = await importFile(new Uint8Array(await file.arrayBuffer()), file.name)
  // Another file has been chosen meanwhile: what is shown must be what would be saved.
  if (file !== files!.files?.[0]) return
  const [first] = pieces
  importedText = null
  if (problem?.code === 'file-too-big') showStatus(`${file.name} is too big.`)
  else if (problem?.code === 'document-unreadable')
    showStatus(`${file.name} can’t be shown here; save it to see what is in it.`)
  else if (problem) showStatus(`${file.name} is not text.`)
  else if (!first) showStatus(`No clipping found in ${file.name}.`)
  else {
    setText(
      first.text,
      pieces.length > 1 ? ` Showing the first of ${pieces.length} clippings in ${file.name}.` : '',
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
    showStatus('Enter a text to read.')
    return
  }
  if (!worker) {
    worker = new Worker(READING_WORKER, { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<ReadResult>) => show(data)
    worker.onerror = () => {
      showStatus('This browser can’t read the text; sending it to the desk instead.')
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
  // The markup that the desk would send, made by the same code, with every word of the text escaped.
  result!.innerHTML = html
  showStatus(done ? `Read in this browser; nothing was sent.${note}` : 'Loading the model …')
  dispatchEvent(new Event('hearsay:seed'))
}

function showStatus(words: string): void {
  state!.textContent = words
}

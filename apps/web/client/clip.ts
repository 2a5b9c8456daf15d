// Takes the page that the bookmark sends, from the page that opened this one and from no other; and what is pasted into the form that
// adds clippings, as the clipboard has it for pages.

/** So large may a page be, in UTF-16 units. */
const MAX_PAGE_LENGTH = 20_000_000

/** Asks the page that opened this one for what it shows. */
export function receivePage(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-clip]')
  const { opener } = window
  if (!form || !opener) return
  let page: File | null = null
  addEventListener('message', ({ source, data }) => {
    if (source !== opener || page) return
    const { address, title, html } = (data ?? {}) as Record<string, unknown>
    if (typeof address !== 'string' || typeof html !== 'string' || !/^https?:\/\//.test(address)) return
    const state = form.querySelector('[data-clip-state]')
    if (html.length > MAX_PAGE_LENGTH) {
      if (state) state.textContent = 'The page is too large; save it as a file, and add that.'
      return
    }
    const name = new URL(address).pathname.split('/').filter(Boolean).at(-1) ?? new URL(address).hostname
    page = new File([html], `${name.replace(/\.\w{1,5}$/, '').slice(0, 80)}.html`, { type: 'text/html' })
    form.querySelector<HTMLInputElement>('input[name=from]')!.value = address
    if (state) state.textContent = `“${String(title ?? '')}”, ${address}`
    const button = form.querySelector('button')!
    button.hidden = false
    button.focus()
  })
  form.addEventListener('formdata', ({ formData }) => {
    if (page) formData.append('files', page)
  })
  opener.postMessage('hearsay-ready', '*')
}

/** Sends what was pasted as the page that the clipboard has, unless somebody edits it. */
export function takePastedPage(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-add]')
  const text = form?.querySelector('textarea')
  if (!form || !text) return
  let pasted: { html: string; text: string } | null = null
  text.addEventListener('paste', ({ clipboardData }) => {
    const html = clipboardData?.getData('text/html') ?? ''
    const isAll = text.selectionStart === 0 && text.selectionEnd === text.value.length
    pasted = null
    if (!isAll || !/<(?:p|div|h[1-6]|article|section|ul|ol|table|blockquote)\b/i.test(html)) return
    setTimeout(() => {
      pasted = { html, text: text.value }
    })
  })
  form.addEventListener('formdata', ({ formData }) => {
    if (!pasted || pasted.text !== text.value) return
    formData.delete('text')
    formData.append('files', new File([pasted.html], 'clipboard.html', { type: 'text/html' }))
  })
}

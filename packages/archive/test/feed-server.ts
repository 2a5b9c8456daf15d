// A server of our own with a feed, on this machine: what it was asked, and what it answers.
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An item of the feed. */
export interface ServedItem {
  path: string
  title: string
  /** The text of its page. */
  text: string
  /** Whether the feed has its text too. */
  isWhole: boolean
}

/** A server with a feed and its pages. */
export class FeedServer {
  readonly asked: { path: string; headers: IncomingHttpHeaders }[] = []
  items: ServedItem[] = []
  /** Answers in place of the feed, where it is set. */
  answer: ((answer: ServerResponse) => void) | null = null
  #server: Server | null = null
  at = ''

  /** Listens on loopback. */
  async open(): Promise<this> {
    this.#server = createServer((request, answer) => {
      const path = request.url ?? '/'
      this.asked.push({ path, headers: request.headers })
      if (path === '/feed') this.#feed(request.headers, answer)
      else if (path === '/') answer.setHeader('content-type', 'text/html').end(this.#home())
      else this.#page(path, answer)
    })
    await new Promise<void>((done) => this.#server?.listen(0, '127.0.0.1', done))
    this.at = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
    return this
  }

  /** How often a path was asked for. */
  times(path: string): number {
    return this.asked.filter((one) => one.path === path).length
  }

  close(): void {
    this.#server?.closeAllConnections()
    this.#server?.close()
  }

  #feed(headers: IncomingHttpHeaders, answer: ServerResponse): void {
    if (this.answer) {
      this.answer(answer)
      return
    }
    const etag = `"${this.items.length}-${this.items.map(({ text }) => text.length).join()}"`
    if (headers['if-none-match'] === etag) {
      answer.writeHead(304).end()
      return
    }
    const items = this.items.map(
      ({ path, title, text, isWhole }) =>
        `<item><title>${title}</title><link>${this.at}${path}</link><pubDate>Thu, 14 Mar 2024 08:00:00 GMT</pubDate><description>${isWhole ? '' : text.slice(0, 60)}</description>${isWhole ? `<content:encoded><![CDATA[${this.#body(text)}]]></content:encoded>` : ''}</item>`,
    )
    answer.setHeader('content-type', 'application/rss+xml').setHeader('etag', etag)
    answer.end(
      `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Marrow Bay Herald</title>${items.join('')}</channel></rss>`,
    )
  }

  #page(path: string, answer: ServerResponse): void {
    const found = this.items.find((one) => one.path === path)
    if (!found) {
      answer.writeHead(404).end()
      return
    }
    answer.setHeader('content-type', 'text/html')
    answer.end(
      `<html><head><title>${found.title}</title><meta property="og:site_name" content="Marrow Bay Herald"><meta property="article:published_time" content="2024-03-14"></head><body><nav><a href="/">Home</a></nav><article><h1>${found.title}</h1>${this.#body(found.text)}</article></body></html>`,
    )
  }

  #home(): string {
    return `<html><head><title>Herald</title><link rel="alternate" type="application/rss+xml" title="All news" href="/feed"></head><body><p>News</p></body></html>`
  }

  #body(text: string): string {
    return text
      .split('\n')
      .map((one) => `<p>${one}</p>`)
      .join('')
  }
}

/** A text that has hardly a phrase in common with one of another number. */
export function servedText(number: number): string {
  const line = (at: number) =>
    `Berth ${number * 31 + at * 7} of quay ${number}-${at} took ${number * at + 3} crates of gate ${at * number}.`
  return [0, 1, 2, 3]
    .map((paragraph) => Array.from({ length: 8 }, (_, at) => line(paragraph * 8 + at)).join(' '))
    .join('\n')
}

// The text of a document in Rich Text Format. In: its bytes. Out: its paragraphs, and the words in it that are struck out.
// The tokens are those of rtf-stream-parser; what they mean is Microsoft’s “Rich Text Format Specification”, version 1.9.1.

import {
  RTF_CODE_PAGES as CODE_PAGES,
  RTF_ENCODINGS as ENCODINGS,
  RTF_LINE_ENDS as LINE_ENDS,
  RTF_READ_OPTIONS as READ_OPTIONS,
  RTF_SIGNS as SIGNS,
  RTF_SKIPPED as SKIPPED,
} from '../../lexicon/rtf.ts'

/** The text of a document. */
export interface RtfText {
  /** Its lines, one for each paragraph or line break. */
  lines: string[]
  /** Words that are struck out and in the text all the same. */
  struck: string[]
  /** Whether it is nested too deep, and read only as far as that. */
  isCut: boolean
}

/** A token of rtf-stream-parser: a group begins or ends, a control word, or text. */
interface RtfToken {
  type: 0 | 1 | 2 | 3
  word?: string
  param?: number
  data?: Uint8Array
}

/** What holds within a group. */
interface Group {
  isSkipped: boolean
  isHidden: boolean
  isStruck: boolean
  font: number
  /** How many units of text stand for a `\u` where it is not understood. */
  fallback: number
}

/** Groups nested deeper are no document’s. */
const MAX_DEPTH = 1000
/** Puts the text of a document together from its tokens. */
export class RtfReader {
  readonly #fonts = new Map<number, number>()
  readonly #lines: string[] = []
  readonly #struck: string[] = []
  #line = ''
  #pending: number[] = []
  #encoding = 'windows-1252'
  #codePage = 1252
  #group: Group = { isSkipped: false, isHidden: false, isStruck: false, font: -1, fallback: 1 }
  readonly #outer: Group[] = []
  /** The font whose entry of the font table is being read. */
  #entry = -1
  #isFontTable = false
  #skip = 0
  #isOptional = false
  #isCut = false

  take(token: RtfToken): void {
    if (token.type === 0) this.#open()
    else if (token.type === 1) this.#close()
    else if (token.type === 2) this.#control(token)
    else this.#text(token.data ?? new Uint8Array())
  }

  end(): RtfText {
    this.#endLine()
    return { lines: this.#lines, struck: this.#struck, isCut: this.#isCut }
  }

  #open(): void {
    this.#isOptional = false
    if (this.#outer.length >= MAX_DEPTH) this.#isCut = true
    this.#outer.push(this.#group)
    this.#group = { ...this.#group }
  }

  #close(): void {
    this.#flush()
    this.#group = this.#outer.pop() ?? this.#group
    if (this.#isFontTable && !this.#group.isSkipped) this.#isFontTable = false
    this.#skip = 0
  }

  #control({ word = '', param, data }: RtfToken): void {
    if (word === "'") {
      if (this.#skip > 0) this.#skip--
      else this.#bytes(data ?? new Uint8Array())
      return
    }
    if (word === '*') {
      this.#isOptional = true
      return
    }
    const isOptional = this.#isOptional
    this.#isOptional = false
    if (this.#format(word, param)) return
    // What a reader doesn’t know and may pass over; notes and answers of fields are known.
    if (SKIPPED.test(word) || (isOptional && !READ_OPTIONS.test(word))) this.#skipGroup(word)
    else if (word === 'u') this.#unicode(param ?? 0)
    else if (LINE_ENDS.has(word)) this.#endLine()
    else if (SIGNS[word] !== undefined) this.#sign(SIGNS[word])
    else if (/^[{}\\]$/.test(word)) this.#sign(word)
  }

  #skipGroup(word: string): void {
    this.#flush()
    this.#group.isSkipped = true
    if (word === 'fonttbl') this.#isFontTable = true
  }

  /** Takes a control word that says how text is encoded or formatted; false for any other. */
  #format(word: string, param = 1): boolean {
    switch (word) {
      case 'ansicpg':
        this.#codePage = param
        return true
      case 'mac':
        this.#codePage = 10000
        return true
      case 'uc':
        this.#group.fallback = param
        return true
      case 'v':
      case 'deleted':
        this.#flush()
        this.#group.isHidden = param !== 0
        return true
      case 'strike':
      case 'striked':
        this.#flush()
        this.#group.isStruck = param !== 0
        return true
      case 'plain':
        this.#flush()
        Object.assign(this.#group, { isHidden: false, isStruck: false })
        return true
      case 'f':
        this.#flush()
        if (this.#isFontTable) this.#entry = param
        else this.#group.font = param
        return true
      case 'fcharset':
        if (this.#isFontTable && CODE_PAGES[param]) this.#fonts.set(this.#entry, CODE_PAGES[param])
        return true
      default:
        return false
    }
  }

  #text(data: Uint8Array): void {
    const skipped = Math.min(this.#skip, data.length)
    this.#skip -= skipped
    this.#bytes(data.subarray(skipped))
  }

  #bytes(data: Uint8Array): void {
    if (this.#isRead()) for (const byte of data) this.#pending.push(byte)
  }

  #unicode(param: number): void {
    this.#flush()
    this.#skip = 0
    if (this.#isRead()) this.#add(String.fromCharCode(param & 0xffff))
    this.#skip = this.#group.fallback
  }

  #sign(sign: string): void {
    if (this.#skip > 0) this.#skip--
    else if (this.#isRead()) {
      this.#flush()
      this.#add(sign)
    }
  }

  #isRead(): boolean {
    return !this.#group.isSkipped && !this.#group.isHidden && this.#outer.length < MAX_DEPTH
  }

  #add(text: string): void {
    this.#line += text
    if (!this.#group.isStruck || text.trim() === '') return
    this.#struck.push(text.trim())
  }

  /** Decodes the bytes that wait: those of one character may be in several tokens. */
  #flush(): void {
    if (this.#pending.length === 0) return
    const codePage = this.#fonts.get(this.#group.font) ?? this.#codePage
    this.#encoding = ENCODINGS[codePage] ?? `windows-${codePage}`
    const bytes = Uint8Array.from(this.#pending)
    this.#pending = []
    this.#add(decodedAs(this.#encoding, bytes))
  }

  #endLine(): void {
    this.#flush()
    if (this.#group.isSkipped || this.#group.isHidden) return
    this.#lines.push(this.#line.trim())
    this.#line = ''
  }
}

function decodedAs(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

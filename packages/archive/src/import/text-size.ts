// How much text a file has, before any reader has seen it. In: bytes. Out: how many are text, and no packed picture or attachment.

/** So long a run of the signs of Base64, or of hexadecimal digits, is no word. */
const MIN_RUN = 60

/** The bytes of a file but for its Base64 and hexadecimal data, as pages, mails and RTF documents enclose pictures. */
export function textSize(bytes: Uint8Array): number {
  let size = 0
  let run = 0
  for (let at = 0; at <= bytes.length; at++) {
    if (at < bytes.length && isDataSign[bytes[at]!]) run++
    else {
      if (run < MIN_RUN) size += run
      if (at < bytes.length) size++
      run = 0
    }
  }
  return size
}

const isDataSign = Uint8Array.from({ length: 256 }, (_, code) =>
  /[A-Za-z0-9+/=]/.test(String.fromCharCode(code)) ? 1 : 0,
)

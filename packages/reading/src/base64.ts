// Base64 in any engine. In: base64. Out: bytes.

/** The language’s own library does not declare it. */
declare function atob(base64: string): string

/** Decodes base64. */
export function decodeBase64(base64: string): Uint8Array<ArrayBuffer> {
  const native = Uint8Array as unknown as { fromBase64?(text: string): Uint8Array<ArrayBuffer> }
  if (native.fromBase64) return native.fromBase64(base64)
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at)
  return bytes
}

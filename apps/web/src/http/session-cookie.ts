// The cookie of a session. In: a request or answer. Out: its tokens, or the cookie set or deleted.

import type { Context } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'

const NAME = 'hearsay'

/** Reads and writes the session cookie; `secure` where browsers reach the desk by https alone. */
export class SessionCookie {
  readonly #secure: boolean

  /** With https the name begins with `__Host-`: no neighbouring host and no plain http can set such a cookie. */
  constructor(secure: boolean) {
    this.#secure = secure
  }

  /** The name of the cookie. */
  get name(): string {
    return this.#secure ? `__Host-${NAME}` : NAME
  }

  /**
   * Every token that came under the name. There may be several: a neighbouring host can set a cookie for the common
   * domain, and browsers send both.
   */
  tokens({ req }: Context): string[] {
    const start = `${this.name}=`
    return (req.header('cookie') ?? '')
      .split(';')
      .map((pair) => pair.trim())
      .filter((pair) => pair.startsWith(start))
      .map((pair) => pair.slice(start.length))
  }

  /** Gives the browser a token. */
  set(context: Context, token: string): void {
    setCookie(context, NAME, token, this.#options())
  }

  /** Lets the browser forget its token. */
  delete(context: Context): void {
    deleteCookie(context, NAME, this.#options())
  }

  #options() {
    return {
      httpOnly: true,
      sameSite: 'Lax' as const,
      path: '/',
      secure: this.#secure,
      ...(this.#secure && { prefix: 'host' as const }),
    }
  }
}

// Articles written a moment ago, which the index doesn't have yet. In: articles as they are written. Out: those that may be the same
// as another one, found as the index finds them, so that the five-thousandth costs no more than the first.
import type { ArticleIdentity, KnownArticle } from '../import/duplicate.ts'

/** An article written a moment ago. */
export type FreshArticle = KnownArticle & { file: string; isVersion: boolean }

/** Articles written a moment ago, one for each clipping. */
export class FreshArticles {
  readonly #articles = new Map<string, FreshArticle>()
  /** The ids that had a text, or a part of a fingerprint. */
  readonly #ids = new Map<string, Set<string>>()

  /** Puts an article, in place of the one that its clipping had. */
  put(article: FreshArticle): void {
    this.#articles.set(article.id, article)
    for (const key of keysOf(article)) {
      const ids = this.#ids.get(key)
      if (ids) ids.add(article.id)
      else this.#ids.set(key, new Set([article.id]))
    }
  }

  /** The article of a clipping. */
  get(id: string): FreshArticle | undefined {
    return this.#articles.get(id)
  }

  /** All articles, in the order of their clippings. */
  all(): FreshArticle[] {
    return [...this.#articles.values()]
  }

  /** The articles that may have the same text as another one, or nearly the same. */
  like(article: ArticleIdentity): FreshArticle[] {
    const ids = new Set(keysOf(article).flatMap((key) => [...(this.#ids.get(key) ?? [])]))
    return [...ids].map((id) => this.#articles.get(id)!)
  }
}

function keysOf({ likeness: { hash, bands } }: ArticleIdentity): string[] {
  return [...(hash ? [`text ${hash}`] : []), ...bands.map((band) => `band ${band}`)]
}

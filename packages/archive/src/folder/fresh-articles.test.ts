import { expect, test } from 'vitest'
import { articleIdentity } from '../import/duplicate.ts'
import { fingerprintOf } from '../import/fingerprint.ts'
import { FreshArticles } from './fresh-articles.ts'

const words =
  'the harbour board put off the toll until autumn and said on thursday that the crews of the ferries had asked it to wait'
const others =
  'a survey of the glacier found more water below the ice than anybody at the institute had thought likely before the summer'

function article(id: string, text: string) {
  const likeness = fingerprintOf(text.split(' '))
  return { id, file: `${id}.txt`, isVersion: false, ...articleIdentity(likeness, null, null, null) }
}

test('an article is found by its text, by most of it, and no longer by what its clipping had before', () => {
  const fresh = new FreshArticles()
  fresh.put(article('a', words))
  fresh.put(article('b', others))
  const idsLike = (text: string) => fresh.like(article('?', text)).map(({ id }) => id)
  expect(idsLike(words)).toEqual(['a'])
  expect(idsLike(`${words} until then`)).toEqual(['a'])
  expect(idsLike('nothing of the kind')).toEqual([])
  fresh.put({ ...article('a', others), isVersion: true })
  expect(fresh.get('a')?.isVersion).toBe(true)
  expect(fresh.all()).toHaveLength(2)
  expect(idsLike(others).sort()).toEqual(['a', 'b'])
})

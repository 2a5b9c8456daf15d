import { describe, expect, test } from 'vitest'
import type { ShelfState } from './shelf-update.ts'
import { planUpdate, throttle } from './shelf-update.ts'

const shelf = (state: Partial<ShelfState> = {}): ShelfState => ({
  rows: ['/seeds/a', '/seeds/b'],
  freshRows: ['/seeds/new', '/seeds/a', '/seeds/b'],
  differs: true,
  isFirstPage: true,
  isUndisturbed: true,
  ...state,
})

describe('a shelf that has changed', () => {
  test('is applied where it disturbs nobody, with what is new', () =>
    expect(planUpdate(shelf())).toEqual({ type: 'apply', added: ['/seeds/new'] }))
  test('is offered to somebody who reads further down', () =>
    expect(planUpdate(shelf({ isUndisturbed: false }))).toEqual({ type: 'offer', added: ['/seeds/new'] }))
  test('has nothing new on a later page, where rows only move', () =>
    expect(planUpdate(shelf({ isFirstPage: false }))).toEqual({ type: 'offer', added: [] }))
  test('may have no new row: a clipping was removed, or read again', () =>
    expect(planUpdate(shelf({ freshRows: ['/seeds/b'] }))).toEqual({ type: 'apply', added: [] }))
  test('is left alone where the list is the same', () =>
    expect(planUpdate(shelf({ differs: false }))).toEqual({ type: 'none' }))
})

describe('looking for changes', () => {
  /** A throttle whose waits end when the test says so. */
  function throttled(run: () => Promise<void> = async () => {}) {
    let runs = 0
    const waits: (() => void)[] = []
    const look = throttle(
      () => {
        runs++
        return run()
      },
      1500,
      () => new Promise((resolve) => waits.push(resolve)),
    )
    const settled = () => new Promise((resolve) => setTimeout(resolve))
    return {
      look,
      runs: () => runs,
      async pass() {
        await settled()
        waits.shift()?.()
        await settled()
      },
    }
  }
  test('happens at once, and once for all requests meanwhile', async () => {
    const { look, runs, pass } = throttled()
    for (let at = 0; at < 5; at++) look()
    expect(runs()).toBe(1)
    await pass()
    expect(runs()).toBe(2)
    await pass()
    expect(runs()).toBe(2)
  })
  test('happens again after a rest', async () => {
    const { look, runs, pass } = throttled()
    look()
    await pass()
    look()
    expect(runs()).toBe(2)
  })
  test('goes on after one that failed', async () => {
    const { look, runs, pass } = throttled(() => Promise.reject(new Error('the desk is away')))
    look()
    look()
    await pass()
    expect(runs()).toBe(2)
  })
})

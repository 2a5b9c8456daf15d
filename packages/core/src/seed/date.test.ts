import { describe, expect, test } from 'vitest'
import { isWithoutYear, readDate, wholeDate } from './date.ts'

function check(input: string, expected: string | null, candidates: string[] = []) {
  const read = wholeDate(input)
  expect([read?.value ?? null, read?.candidates ?? []]).toEqual([expected, candidates])
}

describe('reads the day from', () => {
  test.each([
    ['June 29, 2022', '2022-06-29'],
    ['Jun. 29, 2022', '2022-06-29'],
    ['29 June 2022', '2022-06-29'],
    ['29th June, 2022', '2022-06-29'],
    ['Wednesday, June 29, 2022', '2022-06-29'],
    ['Wed 29 Jun 2022', '2022-06-29'],
    ['Mon 27 Jun 2022', '2022-06-27'],
    ['Tuesday 28 June 2022', '2022-06-28'],
    ['Donnerstag, 30. Juni 2022', '2022-06-30'],
    ['vendredi 1er juillet 2022', '2022-07-01'],
    ['sábado, 2 de julio de 2022', '2022-07-02'],
    ['domenica 3 luglio 2022', '2022-07-03'],
    ['June 29, 2022 09:12 PM', '2022-06-29'],
    ['June 29, 2022 at 9.12 p.m. EST', '2022-06-29'],
    ['29 June 2022, 14:05 GMT+2', '2022-06-29'],
    ['29-Jun-2022', '2022-06-29'],
    ['2022-06-29', '2022-06-29'],
    ['2022-06-29T21:12:00+02:00', '2022-06-29'],
    ['2022/6/29', '2022-06-29'],
    ['29.06.2022', '2022-06-29'],
    ['29.6.22', '2022-06-29'],
    ['29/06/2022', '2022-06-29'],
    ['06/29/2022', '2022-06-29'],
    ['29. Juni 2022', '2022-06-29'],
    ['Mittwoch, 29. Juni 2022', '2022-06-29'],
    ['Mittwoch, den 29. Juni 2022', '2022-06-29'],
    ['1er juillet 2022', '2022-07-01'],
    ['mercredi 29 juin 2022', '2022-06-29'],
    ['le 29 juin 2022 à 18h30', null],
    ['29 de junio de 2022', '2022-06-29'],
    ['29 giugno 2022', '2022-06-29'],
    ['29 de junho de 2022', '2022-06-29'],
    ['29 juni 2022', '2022-06-29'],
    ['29 czerwca 2022', '2022-06-29'],
    ['29 Haziran 2022', '2022-06-29'],
    ['29 июня 2022 г.', '2022-06-29'],
    ['29 июня 2022 года', '2022-06-29'],
    ['29 czerwca 2022 r.', '2022-06-29'],
    ['29. lipnja 2022.', '2022-06-29'],
    ['29 de juny de 2022', '2022-06-29'],
    ['3η Μαΐου 2022', '2022-05-03'],
    ['3 मई 2022', '2022-05-03'],
    ['२९ जून २०२२', '2022-06-29'],
    ['29 มิถุนายน 2565', '2022-06-29'],
    ['๒๙ มิถุนายน ๒๕๖๕', '2022-06-29'],
    ['29 جوان 2022', '2022-06-29'],
    ['29 غشت 2022', '2022-08-29'],
    ['29 червня 2022 року', '2022-06-29'],
    ['29 يونيو 2022', '2022-06-29'],
    ['الأربعاء، 29 يونيو 2022', '2022-06-29'],
    ['٢٩ يونيو ٢٠٢٢', '2022-06-29'],
    ['29 حزيران 2022', '2022-06-29'],
    ['2022年6月29日', '2022-06-29'],
    ['２０２２年６月２９日（水）', '2022-06-29'],
    ['令和4年6月29日', '2022-06-29'],
    ['2022년 6월 29일', '2022-06-29'],
    ['28 February 2023', '2023-02-28'],
    ['the 29th of June, 2022', '2022-06-29'],
    ['20220629', '2022-06-29'],
    ['2022. június 29.', '2022-06-29'],
    ['2022. 6. 29.', '2022-06-29'],
    ['29 ביוני 2022', '2022-06-29'],
    ['民國111年6月29日', '2022-06-29'],
    ['June 29–30, 2022', '2022-06'],
    ['29–30 June 2022', '2022-06'],
  ])('%s', (written, value) => check(written, value))
})

test('keeps a month that misses its day', () => check('June 2022', '2022-06'))
test('reads a letter for the digit it looks like, and says so', () => {
  expect(wholeDate('June 29, 2O22')).toMatchObject({ value: '2022-06-29', guessed: true })
  expect(wholeDate('June l9, 2022')).toMatchObject({ value: '2022-06-19', guessed: true })
  expect(wholeDate('June 29, 2022')).not.toHaveProperty('guessed')
})
test('tells a day without a year of ours from anything else', () => {
  for (const day of ['June 29', 'Wednesday, 29 June', '29 Ramadan 1443', '1 رمضان 1443'])
    expect(isWithoutYear(day)).toBe(true)
  for (const day of ['June 29, 2022', 'Wednesday', '29th', 'May 15 ferries sail?', '29 ferries 1443'])
    expect(isWithoutYear(day)).toBe(false)
})
test('keeps a lone year', () => check('2022', '2022'))
test('keeps the month of a day that does not exist', () => check('30 February 2022', '2022-02'))
test('leaves open which number is the month', () => check('06/07/2022', '2022', ['2022-06-07', '2022-07-06']))
test('does not take a sentence that begins with a date for one', () =>
  check('June 29, 2022 was a Wednesday', null))
test('does not take a headline with a month in it for a date', () => check('May 15 ferries sail?', null))
test('stops where the date stops', () => expect(readDate('29 June 2022 (Coastwire)')?.length).toBe(12))
test('takes a day without a year only in a dateline', () => {
  expect(readDate('June 29')).toBeNull()
  expect(readDate('June 29', true)).toMatchObject({ month: 6, day: 29, value: null })
  expect(readDate('29th', true)).toMatchObject({ month: null, day: 29 })
})

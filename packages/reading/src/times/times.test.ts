import { isDeepStrictEqual } from 'node:util'
import { parse } from '@hearsay/core'
import { describe, expect, test } from 'vitest'
import { seedAround } from '../../test/marked.ts'
import { needsEvery } from '../../test/needs-every.ts'
import { tokenizeDocument } from '../tokenized-document.ts'
import { tenseSigns } from './tense.ts'
import { timesOf } from './times.ts'

/** The times of a seed, each as its words, its days and its rule. */
function timesIn(seed: string): string[] {
  const doc = tokenizeDocument(parse(seed).document)
  return timesOf(doc, []).times.map(({ span, start, end, rule }) => {
    const days = start === end ? start : `${start}..${end}`
    return `${seed.slice(...span)} = ${days} ${rule}`
  })
}

type Case = [sentence: string, ...expected: string[]]
/** Every case of this file: a sentence of Wednesday 29 June 2022 and its times. */
const all: Case[] = []

/** Registers a test for each case. */
function finds(title: string, cases: Case[]): void {
  all.push(...cases)
  test.each(cases)(title, (sentence, ...expected) => expect(timesIn(seedAround(sentence))).toEqual(expected))
}

const holds = ([sentence, ...expected]: Case) => isDeepStrictEqual(timesIn(seedAround(sentence)), expected)
describe('signs of tense', () => needsEvery(tenseSigns, all, holds))

finds('a past weekday is the latest one: %s', [
  ['The port closed on Tuesday.', 'Tuesday = 2022-06-28 weekday-before'],
  ['Ms Venn said on Sunday it was safe.', 'Sunday = 2022-06-26 weekday-before'],
  ['The ferry sank on Thursday.', 'Thursday = 2022-06-23 weekday-before'],
  ['The pact was signed last Wednesday.', 'last Wednesday = 2022-06-22 weekday-before'],
  ['The ministers met late on Friday night.', 'late on Friday night = 2022-06-24 weekday-before'],
  ['The talks on Monday were called off.', 'Monday = 2022-06-27 weekday-before'],
  ['Talks broke off on Tues. after an hour.', 'Tues. = 2022-06-28 weekday-before'],
  ['She could not be reached on Friday.', 'Friday = 2022-06-24 weekday-before'],
  ['The ferry would not wait on Friday.', 'Friday = 2022-06-24 weekday-before'],
])

finds('a week from a weekday, and from one weekday to another: %s', [
  ['The strike begins a week on Monday.', 'a week on Monday = 2022-07-11 weekday-and-a-week'],
  ['The final is on Sunday week.', 'Sunday week = 2022-07-10 weekday-and-a-week'],
  ['She left a week last Tuesday.', 'a week last Tuesday = 2022-06-21 weekday-and-a-week'],
  ['Between Monday and Thursday nine boats sank.', 'Monday and Thursday = 2022-06-20..2022-06-23 weekdays'],
  ['From Friday to Sunday the port was shut.', 'Friday to Sunday = 2022-06-24..2022-06-26 weekdays'],
  [
    'The gates will be shut from Friday until Sunday.',
    'Friday until Sunday = 2022-07-01..2022-07-03 weekdays',
  ],
  ['The Sunday week-long fast ended.', 'Sunday = 2022-06-26 weekday-before'],
])

finds('the tense of a clause that looks ahead from the past: %s', [
  ['She is aiming to win a deal by late April.', 'late April = 2023-04-21..2023-04-30 late-part'],
  ['He had left the isles by late April.', 'late April = 2022-04-21..2022-04-30 late-part'],
  ['The show runs until 5 July.', '5 July = 2022-07-05 date-ahead'],
  ['The exhibition, free until 5 July, is small.', '5 July = 2022-07-05 date-ahead'],
  ['Following May’s mutiny, the captain would be exiled.', 'May = 2022-05-01..2022-05-31 month-before'],
  ['The mutiny in May would cost him his post.', 'May = 2022-05-01..2022-05-31 month-before'],
  ['In September, the board would meet again.', 'September = 2022-09-01..2022-09-30 month-ahead'],
  ['The leader had agreed to visit in September.', 'September = 2021-09-01..2021-09-30 month-before'],
])

finds('the same year is that of the time before: %s', [
  [
    'In 2015 the court jailed him. He was pardoned in May of the same year.',
    '2015 = 2015-01-01..2015-12-31 year',
    'May of the same year = 2015-05-01..2015-05-31 month',
  ],
  [
    'In June 2015 he was jailed. She left in March of the following year.',
    'June 2015 = 2015-06-01..2015-06-30 month',
    'March of the following year = 2016-03-01..2016-03-31 month',
  ],
  ['He was pardoned in May of the same year.'],
])

finds('a month of a season of sport: %s', [
  ['They signed him in January last season.', 'January last season = 2022-01-01..2022-01-31 month'],
  ['They won in September last season.', 'September last season = 2021-09-01..2021-09-30 month'],
])

finds('the weekday of publication is that day: %s', [
  ['The leaders met in Port Vela on Wednesday.', 'Wednesday = 2022-06-29 weekday-of-publication'],
  ['The leaders will meet here on Wednesday.', 'Wednesday = 2022-06-29 weekday-of-publication'],
])

finds('a weekday ahead is the next one: %s', [
  ['Ms Venn will meet Mr Dell on Thursday.', 'Thursday = 2022-06-30 weekday-ahead'],
  ['On Friday, the crews will be paid.', 'Friday = 2022-07-01 weekday-ahead'],
  ['The union plans to strike on Tuesday.', 'Tuesday = 2022-07-05 weekday-ahead'],
  ['The bridge is to open Monday.', 'Monday = 2022-07-04 weekday-ahead'],
  ['The vote next Wednesday worries them.', 'next Wednesday = 2022-07-06 weekday-ahead'],
  ['The court is expected to rule on Thursday.', 'Thursday = 2022-06-30 weekday-ahead'],
  ['The pact is due to be signed on Friday.', 'Friday = 2022-07-01 weekday-ahead'],
  ['Crews rehearsed ahead of Saturday’s parade.', 'Saturday = 2022-07-02 weekday-ahead'],
  ['The talks begin on Thursday.', 'Thursday = 2022-06-30 weekday-ahead'],
  ['She sold wheat for Thursday.', 'Thursday = 2022-06-30 weekday-ahead'],
  ['The trial was adjourned until Monday.', 'Monday = 2022-07-04 weekday-ahead'],
  ['The ministers are meeting on Friday.', 'Friday = 2022-07-01 weekday-ahead'],
  ['The ferry may sail on Friday.', 'Friday = 2022-07-01 weekday-ahead'],
  ['On Friday she has to leave.', 'Friday = 2022-07-01 weekday-ahead'],
  ['On Friday she was to leave.', 'Friday = 2022-07-01 weekday-ahead'],
  ['The vote due on Friday is off.', 'Friday = 2022-07-01 weekday-ahead'],
  ['She told them to wait until Friday.', 'Friday = 2022-07-01 weekday-ahead'],
])

finds('finds no day in %s', [
  ['The market opens on Tuesdays.'],
  ['They meet every Friday.'],
  ['Shops were full on Black Friday.'],
  ['He told the Sunday Gazette that it rained.'],
  ['It happened on a Monday, she said.'],
  ['The Sun reported that it rained.'],
  ['Orla Sat was there.'],
])

finds('reads each weekday by its own clause', [
  [
    'The pact signed on Tuesday will take effect on Friday.',
    'Tuesday = 2022-06-28 weekday-before',
    'Friday = 2022-07-01 weekday-ahead',
  ],
])
finds('finds the day of a week that is named', [
  ['They met on Friday last week.', 'Friday last week = 2022-06-24 weekday-of-week'],
])

finds('counts from the day: %s', [
  ['It rained yesterday.', 'yesterday = 2022-06-28 day-before'],
  ['It rained last night.', 'last night = 2022-06-28 day-before'],
  ['The council meets tonight.', 'tonight = 2022-06-29 day-of-publication'],
  ['The auction began this morning.', 'this morning = 2022-06-29 day-of-publication'],
  ['Boats will sail tomorrow.', 'tomorrow = 2022-06-30 day-after'],
  ['Two boats were lost overnight.', 'overnight = 2022-06-28..2022-06-29 overnight'],
  ['He resigned the day before yesterday.', 'the day before yesterday = 2022-06-27 days-before'],
  ['He resigned two days ago.', 'two days ago = 2022-06-27 days-before'],
  ['The rain began three weeks ago.', 'three weeks ago = 2022-06-06..2022-06-12 weeks-before'],
  ['The rain began three weeks earlier.', 'three weeks earlier = 2022-06-06..2022-06-12 weeks-before'],
  ['It closed two months ago.', 'two months ago = 2022-04-01..2022-04-30 months-before'],
  ['It closed 10 years ago.', '10 years ago = 2012-01-01..2012-12-31 years-before'],
  ['It will open in three days.', 'in three days = 2022-07-02 days-ahead'],
])

finds('keeps what took two days apart from what comes in two days', [['It was built in two days.']])
finds('counts from the day last spoken of', [
  [
    'The pact was signed on Monday. On the same day a boat sank, and, a day after, another. Two days earlier it had rained.',
    'Monday = 2022-06-27 weekday-before',
    'the same day = 2022-06-27 same-day',
    'a day after = 2022-06-28 after-last-day',
    'Two days earlier = 2022-06-26 before-last-day',
  ],
])
finds('leaves “the same day” open where no day was spoken of', [['On the same day a boat sank.']])

finds('keeps a range a range: %s', [
  ['It rained last week.', 'last week = 2022-06-20..2022-06-26 last-week'],
  ['It will rain next week.', 'next week = 2022-07-04..2022-07-10 next-week'],
  ['The harbour froze this year.', 'this year = 2022-01-01..2022-12-31 this-year'],
  ['He left office last month.', 'last month = 2022-05-01..2022-05-31 last-month'],
  ['They spoke of next month’s summit.', 'next month = 2022-07-01..2022-07-31 next-month'],
  [
    'Earlier this month, the aide resigned.',
    'Earlier this month = 2022-06-01..2022-06-29 earlier-this-month',
  ],
  ['She will speak later this week.', 'later this week = 2022-06-29..2022-07-03 later-this-week'],
  ['It rained for most of the past two weeks.', 'the past two weeks = 2022-06-15..2022-06-29 past-stretch'],
  ['It will rain over the next three days.', 'the next three days = 2022-06-30..2022-07-02 coming-stretch'],
  ['Boats collided at the weekend.', 'the weekend = 2022-06-25..2022-06-26 weekend-before'],
  ['They will race next weekend.', 'next weekend = 2022-07-02..2022-07-03 weekend-ahead'],
  ['It has been shut since May.', 'since May = 2022-05-01..2022-06-29 since'],
  ['It has been shut since Tuesday.', 'since Tuesday = 2022-06-28..2022-06-29 since'],
  ['The toll fell late last year.', 'late last year = 2021-09-01..2021-12-31 late-part'],
  ['It will be done by the end of the year.', 'the end of the year = 2022-09-01..2022-12-31 late-part'],
])

finds('reads a named stretch: %s', [
  ['Trade rose in early 2019.', 'early 2019 = 2019-01-01..2019-04-30 early-part'],
  ['Trade rose in mid-2019.', 'mid-2019 = 2019-05-01..2019-08-31 middle-part'],
  ['It will open in the second half of 2022.', 'the second half of 2022 = 2022-07-01..2022-12-31 half-year'],
  [
    'Trade fell in the first half of the year.',
    'the first half of the year = 2022-01-01..2022-06-30 half-year',
  ],
  ['Trade fell in the third quarter of 2021.', 'the third quarter of 2021 = 2021-07-01..2021-09-30 quarter'],
  ['Trade fell in the third quarter.', 'the third quarter = 2021-07-01..2021-09-30 quarter-before'],
  ['Trade will grow in the third quarter.', 'the third quarter = 2022-07-01..2022-09-30 quarter-ahead'],
  ['It rained in June.', 'June = 2022-06-01..2022-06-30 month-of-publication'],
  ['It snowed in August.', 'August = 2021-08-01..2021-08-31 month-before'],
  ['The patrols will begin in September.', 'September = 2022-09-01..2022-09-30 month-ahead'],
  ['He resigned in Jun 2021.', 'Jun 2021 = 2021-06-01..2021-06-30 month'],
  ['He resigned in March of last year.', 'March of last year = 2021-03-01..2021-03-31 month'],
  ['The vote was lost in mid-April.', 'mid-April = 2022-04-11..2022-04-20 middle-part'],
  ['The May vote was close.', 'May = 2022-05-01..2022-05-31 month-before'],
  ['The bridge fell in 2019.', '2019 = 2019-01-01..2019-12-31 year'],
  ['The 2019 vote was close.', '2019 = 2019-01-01..2019-12-31 year'],
  ['He was mayor from 2011-2014.', '2011-2014 = 2011-01-01..2014-12-31 years'],
  ['The bridge fell in summer 2019.', 'summer 2019 = 2019-06-01..2019-08-31 season'],
  ['The bridge fell last winter.', 'last winter = 2021-12-01..2022-02-28 season-before'],
  ['It will reopen next spring.', 'next spring = 2023-03-01..2023-05-31 season-ahead'],
  ['Fish was cheap in the 1990s.', 'the 1990s = 1990-01-01..1999-12-31 decade'],
  ['Fish was cheap in the late ’90s.', 'the late ’90s = 1997-01-01..1999-12-31 late-part'],
  ['The wall is from the 19th century.', 'the 19th century = 1801-01-01..1900-12-31 century'],
])

finds('reads a date: %s', [
  ['The pact was signed on June 28.', 'June 28 = 2022-06-28 date-before'],
  ['The pact was signed on June 29.', 'June 29 = 2022-06-29 date-of-publication'],
  ['The pact was signed on July 4.', 'July 4 = 2021-07-04 date-before'],
  ['The pact will be signed on July 4.', 'July 4 = 2022-07-04 date-ahead'],
  ['The pact was signed on June 28, 2022.', 'June 28, 2022 = 2022-06-28 date'],
  ['The pact was signed on 28 June.', '28 June = 2022-06-28 date-before'],
  ['The pact was signed on the 28th.', '28th = 2022-06-28 day-of-month-before'],
  ['The pact was signed on 2022-06-27 in Anda.', '2022-06-27 = 2022-06-27 date'],
  ['The pact was signed on 28/06.', '28/06 = 2022-06-28 date-before'],
  ['The pact was signed on 28.06.22.', '28.06.22 = 2022-06-28 date'],
  ['They met on Tuesday, June 28, in Anda.', 'Tuesday, June 28 = 2022-06-28 date-before'],
  ['They met on Sept. 12, 2001, in Anda.', 'Sept. 12, 2001 = 2001-09-12 date'],
  ['They met on June 27-28 in Anda.', 'June 27-28 = 2022-06-27..2022-06-28 date-before'],
  ['Le pacte, signé le 28 juin 2022, vaut dix ans.', '28 juin 2022 = 2022-06-28 date'],
  ['協定は2022年6月28日に結ばれた。', '2022年6月28日 = 2022-06-28 date'],
])

finds('finds no time in %s', [
  ['The pact was signed on 06/07/2022.'],
  ['She won 5 out of 6 races.'],
  ['The port is open 24/7.'],
  ['She may march with 12 others.'],
  ['It weighs 2019 tonnes.'],
  ['It recently rained, as in recent weeks.'],
  ['She is in her 60s.'],
  ['April Vos and June Hale led the march on the palace.'],
  ['It was the fall of the wall.'],
  ['The first half of the match was dull at this time.'],
  ['The end of the road is late for them.'],
  ['It took two days of talks.'],
  ['They meet every second Thursday.'],
  ['She reads the Daily Today and works for 21st Century Boats.'],
  ['No boat will berth here overnight.'],
  ['We asked him not to say “overnight” at all.'],
  ['Les patrouilles commencent le 1er septembre à Anda.'],
])

finds('counts with words for days: %s', [
  [
    'The pact was signed on Monday. The next day it rained, and the previous day too.',
    'Monday = 2022-06-27 weekday-before',
    'The next day = 2022-06-28 after-last-day',
    'the previous day = 2022-06-27 before-last-day',
  ],
  ['The next day it rained.'],
  ['It rained the day after the vote.'],
  ['Boats will sail tomorrow morning.', 'tomorrow morning = 2022-06-30 day-after'],
  ['It will open three weeks from now.', 'three weeks from now = 2022-07-18..2022-07-24 weeks-ahead'],
  ['It was built two decades ago, two centuries ago.'],
])

finds('finds days by their numbers: %s', [
  ['They met on June 28-29, 2022, in Anda.', 'June 28-29, 2022 = 2022-06-28..2022-06-29 dates'],
  ['They met on 28–29 June in Anda.', '28–29 June = 2022-06-28..2022-06-29 date-before'],
  ['They met on June 29-28 in Anda.'],
  ['It cost $28 June told them.'],
  ['They met on 06/07 in Anda, and on 31/04.'],
  ['They met on 06/28 in Anda.', '06/28 = 2022-06-28 date-before'],
  ['They will vote on the 5th.', '5th = 2022-07-05 day-of-month-ahead'],
  ['They met on the 28th floor.'],
  ['He resigned in Sept. 2021.', 'Sept. 2021 = 2021-09-01..2021-09-30 month'],
  ['He resigned in Jun 2021.', 'Jun 2021 = 2021-06-01..2021-06-30 month'],
])

finds('finds months, seasons and decades without a year: %s', [
  ['June’s storm was short.', 'June = 2022-06-01..2022-06-30 month-of-publication'],
  ['The last vote (May) was close.', 'May = 2022-05-01..2022-05-31 month-before'],
  [
    'It fell last August and this August.',
    'last August = 2021-08-01..2021-08-31 month-before',
    'this August = 2022-08-01..2022-08-31 month-ahead',
  ],
  [
    'Fish was cheap in the nineties and in the ’20s.',
    'the nineties = 1990-01-01..1999-12-31 decade',
    'the ’20s = 2020-01-01..2029-12-31 decade',
  ],
  ['The summer of love was short.'],
  ['It rained this summer.', 'this summer = 2022-06-01..2022-08-31 season'],
  ['Trade will rise in the first quarter.', 'the first quarter = 2023-01-01..2023-03-31 quarter-ahead'],
  ['In the final quarter it rose.'],
])

finds('finds periods by where they are from the day: %s', [
  ['Trade fell in the current year.', 'the current year = 2022-01-01..2022-12-31 this-year'],
  [
    'It rained this quarter, this decade and this century.',
    'this quarter = 2022-04-01..2022-06-30 this-quarter',
    'this decade = 2020-01-01..2029-12-31 this-decade',
    'this century = 2001-01-01..2100-12-31 this-century',
  ],
  [
    'The pact was signed on June 27. That month it rained. That weekend they met.',
    'June 27 = 2022-06-27 date-before',
    'That month = 2022-06-01..2022-06-30 same-period',
    'That weekend = 2022-07-02..2022-07-03 same-period',
  ],
  ['That month it rained. That weekend too.'],
  ['It rained in the last week of June.', 'June = 2022-06-01..2022-06-30 month-of-publication'],
  [
    'Trade fell in the first half of June and will rise in the second half of July.',
    'the first half of June = 2022-06-01..2022-06-15 half-month',
    'the second half of July = 2022-07-16..2022-07-31 half-month',
  ],
  [
    'Trade fell in the first half of the 1990s.',
    'the first half of the 1990s = 1990-01-01..1994-12-31 half-decade',
  ],
  ['Trade fell in the first half of this quarter.'],
])

const dated = (header: string, body: string) => timesIn(`Harbor Times\n${header}News of the day\n\n${body}\n`)

test('counts from the dateline’s day before the publication’s', () => {
  const body =
    'PORT VELA, June 27 (Coastwire) -- Ms Venn resigned on Tuesday, a day after the talks. It rained yesterday.'
  expect(dated('June 29, 2022\n\n', body)).toEqual([
    'Tuesday = 2022-06-21 weekday-before',
    'yesterday = 2022-06-26 day-before',
  ])
})
test('gives no time that is counted from a day where none is known', () =>
  expect(
    dated('\n', 'It rained on Tuesday, in June and last year, but not on June 28, 2019, or in 2020.'),
  ).toEqual(['June 28, 2019 = 2019-06-28 date', '2020 = 2020-01-01..2020-12-31 year']))
test('gives what is sure where a month alone is known', () =>
  expect(
    dated('June 2022\n\n', 'It rained on Tuesday, last month and earlier this month, and in May.'),
  ).toEqual([
    'last month = 2022-05-01..2022-05-31 last-month',
    'earlier this month = 2022-06-01..2022-06-30 earlier-this-month',
    'May = 2022-05-01..2022-05-31 month-before',
  ]))
test('crosses the turn of the year', () =>
  expect(dated('January 2, 2023\n\n', 'It rained on Friday, last week, last month and in December.')).toEqual(
    [
      'Friday = 2022-12-30 weekday-before',
      'last week = 2022-12-26..2023-01-01 last-week',
      'last month = 2022-12-01..2022-12-31 last-month',
      'December = 2022-12-01..2022-12-31 month-before',
    ],
  ))
test('a leap day is a day', () =>
  expect(dated('March 1, 2024\n\n', 'It rained yesterday, and on February 29.')).toEqual([
    'yesterday = 2024-02-29 day-before',
    'February 29 = 2024-02-29 date-before',
  ]))
test('counts weekends from a day of one', () => {
  expect(
    dated('July 2, 2022\n\n', 'It rained last weekend and at the weekend. They will race next weekend.'),
  ).toEqual([
    'last weekend = 2022-06-25..2022-06-26 weekend-before',
    'the weekend = 2022-07-02..2022-07-03 weekend-before',
    'next weekend = 2022-07-09..2022-07-10 weekend-ahead',
  ])
  expect(dated('July 3, 2022\n\n', 'They will race at the weekend.')).toEqual([
    'the weekend = 2022-07-02..2022-07-03 weekend-ahead',
  ])
})

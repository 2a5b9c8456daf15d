import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import { actorsIn } from '../../test/actors-in.ts'
import { needsEvery } from '../../test/needs-every.ts'
import { kindSigns, placeSigns } from './name-hints.ts'
import { kindRules } from './name-kind.ts'
import { nameContinuations } from './name-runs.ts'

function check(prose: string, ...expected: string[]) {
  expect(actorsIn(prose)).toEqual(expected)
}

const cases: Record<string, [string, ...string[]][]> = {
  'names of people': [
    [
      'Orla Venn opened the gate. {s1:Ms Venn} said {q1:it was time}. {s2:Venn} left. {s3:Orla Venn} said no.',
      '1 2 3 Orla Venn (person, named)',
    ],
    [
      '{s1:President Orla Venn} said no. Later {s2:Venn} said yes, and {s3:the president} agreed.',
      '1 2 3 Orla Venn (person, named)',
    ],
    [
      'Ted Moss spoke. {s1:Moss} said no to her. Heidi Moss was there. {s2:Moss} left. Whether Moss stays is open.',
      '1 2 Ted Moss (person, named)',
    ],
    [
      '{s1:A retired commodore, Wendell Strake,} said no. {s2:He} left.',
      '1 2 Wendell Strake (person, named)',
    ],
    [
      'The firm, {s1:whose head, Adela Kors,} said no, grew. {s2:She} left.',
      '1 2 Adela Kors (person, named)',
    ],
    [
      '{s1:The Times of India} said no. {s2:The Sunday Times} said yes. {s3:The Mail on Sunday} said more.',
      '1 The Times of India (organization, named, outlet)',
      '2 The Sunday Times (organization, named, outlet)',
      '3 The Mail on Sunday (organization, named, outlet)',
    ],
    [
      '{s1:The Joint Chiefs of Staff (JCS)} said the missile fell short. {s2:The JCS} added more.',
      '1 2 The Joint Chiefs of Staff (organization, named)',
    ],
    [
      '{s1:The Department of Sport, Arts and Culture} said no. Tam Brisco had played there. {s2:He} said so.',
      '1 The Department of Sport, Arts and Culture (organization, named)',
      '2 Tam Brisco (person, named)',
    ],
    [
      '{s1:The Greens} said no. {s2:Greens} in the town said yes.',
      '1 The Greens (organization, named)',
      '2 Greens (group, unnamed)',
    ],
    [
      '{s1:The Route 2 Maxi Taxi Association} said no.',
      '1 The Route 2 Maxi Taxi Association (organization, named)',
    ],
    ['By the Orm Sheriff’s Office {s1:the Office} left.', '1 the Orm Sheriff’s Office (organization, named)'],
    ['{s1:Save the Delta} said no.', '1 Save the Delta (organization, named)'],
    ['Orla Venn came. She met Lena Oster there. {s1:She} said no.', '1 Orla Venn (person, named)'],
    [
      'Before the Fair of Lanterns, the mayor, René Pell, wrote. {s1:He} said no.',
      '1 René Pell (person, named)',
    ],
    [
      'Tom Roke and Petra Roke came. Dr Roke lost her keys, Mr Roke his. {s1:Mr Roke} laughed. {s2:Dr Roke} said no.',
      '1 Tom Roke (person, named)',
      '2 Petra Roke (person, named)',
    ],
    [
      '{s1:Marenia’s prime minister Venn} said no. “{q2:We wait},” {s2:the premier} said.',
      '1 2 Venn (person, named)',
    ],
    [
      '{s1:Venn, the premier,} said no. {s2:Vosta’s premier} disagreed.',
      '1 Venn (person, named)',
      '2 Vosta’s premier (person, named)',
    ],
    [
      '{s1:Kang Do-yun, a shipper,} said no. {s2:Kang} laughed. {s3:The shipper} added this.',
      '1 2 3 Kang Do-yun (person, named)',
    ],
    [
      '{s1:Sato Haru} said no. {s2:Mr Sato} said more. {s3:Haru Sato} repeated it, as {s4:HARU Sato} had written.',
      '1 2 3 4 Sato Haru (person, named)',
    ],
    [
      '{s1:Tarek bin Salim} said no. {s2:Bin Salim} said yes. {s3:Salim} left.',
      '1 2 3 Tarek bin Salim (person, named)',
    ],
    [
      '{s1:Nadia al-Sarraf} said no. {s2:Al-Sarraf} said yes. {s3:She} left.',
      '1 2 3 Nadia al-Sarraf (person, named)',
    ],
    ['{s1:Ines van Dael} said no. {s2:Van Dael} said yes.', '1 2 Ines van Dael (person, named)'],
    ['{s1:Luis de la Cruz} said no. {s2:Mr de la Cruz} said yes.', '1 2 Luis de la Cruz (person, named)'],
    ['{s1:Ana Ruiz-Holt} said no. {s2:Ruiz-Holt’s} claim was new.', '1 2 Ana Ruiz-Holt (person, named)'],
    [
      '{s1:Pavel Andreyevich Sorin} said no. {s2:Pavel Sorin} said yes. {s3:Sorin} left.',
      '1 2 3 Pavel Andreyevich Sorin (person, named)',
    ],
    [
      '{s1:Tom “Dock” Sey} said no. {s2:Tom Sey} said yes. {s3:Sey} left.',
      '1 2 3 Tom “Dock” Sey (person, named)',
    ],
    [
      '{s1:Mairead O’Dowd} said no. {s2:Ms O’Dowd} said yes. {s3:O’Dowd} left.',
      '1 2 3 Mairead O’Dowd (person, named)',
    ],
    ['{s1:Orla J. Venn} said no. {s2:Orla Venn} said yes.', '1 2 Orla J. Venn (person, named)'],
    [
      '{s1:Renn Harl Jr.} said no. {s2:Renn Harl Sr.} said yes.',
      '1 Renn Harl Jr. (person, named)',
      '2 Renn Harl Sr. (person, named)',
    ],
    [
      '{s1:Venn} said no. Renn Harl was silent. {s2:Orla Venn, the premier,} said more.',
      '1 2 Orla Venn (person, named)',
    ],
    [
      '{s1:Harbour Minister Renn Harl} said no. {s2:The harbour minister} said more. {s3:Harl} left.',
      '1 2 3 Renn Harl (person, named)',
    ],
    [
      '{s1:then-minister Renn Harl} said no. {s2:The former minister} said more.',
      '1 2 Renn Harl (person, named)',
    ],
    [
      '{s1:The harbour master, Renn Harl,} said no. {s2:The harbour master} said more.',
      '1 2 Renn Harl (person, named)',
    ],
    ['{s1:His campaign manager, Tom Sey,} said no. {s2:Sey} said more.', '1 2 Tom Sey (person, named)'],
    [
      'The harbour master, Renn Harl, opened the gate. {s1:The harbour master} said it was late.',
      '1 Renn Harl (person, named)',
    ],
  ],
  'two people of one family name': [
    [
      '{s1:Orla Venn, the premier,} said no. {s2:Tom Venn, a docker,} said yes. {s3:Mr Venn} left. {s4:Ms Venn} stayed.',
      '1 4 Orla Venn (person, named)',
      '2 3 Tom Venn (person, named)',
    ],
    [
      '{s1:Kim Seo-a, the mayor,} said no. {s2:Kim Ha-neul, a docker,} said yes. {s3:Mayor Kim} left. {s4:Ha-neul} stayed.',
      '1 3 Kim Seo-a (person, named)',
      '2 4 Kim Ha-neul (person, named)',
    ],
    [
      '{s1:Rita Sey} said no. {s2:Lena Sey} said yes. {s3:Sey} stayed.',
      '1 Rita Sey (person, named)',
      '2 3 Lena Sey (person, named)',
    ],
    ['{s1:Mr Venn} said no. {s2:Ms Venn} said yes.', '1 Venn (person, named)', '2 Venn (person, named)'],
  ],
  pronouns: [
    [
      'Orla Venn met Mr Sato on Tuesday. {s1:She} said {q1:it went well}. {s2:He} agreed. {s3:Mr Sato} left.',
      '1 Orla Venn (person, named)',
      '2 3 Sato (person, named)',
    ],
    ['{s1:Ms Venn} said {q1:Mr Harl must go}. {s2:She} said {q2:he was late}.', '1 2 Venn (person, named)'],
    ['“{q1:Renn Harl must go},” {s1:he} said.', '1 no actor'],
    [
      '{s1:The ministry} denied it. {s2:It} said {q2:nothing more}. {s3:They} said {q3:it was late}.',
      '1 2 3 The ministry (organization, named)',
    ],
    ['{s1:Two dockers} said no. {s2:They} said {q2:they were tired}.', '1 2 Two dockers (group, unnamed)'],
    ['{s1:Orla Venn, who} said {q1:no}, left.', '1 Orla Venn (person, named)'],
    ['Orla Venn, {s1:who} said {q1:no}, left. {s2:Venn} came back.', '1 2 Orla Venn (person, named)'],
    [
      'The Coastwire agency, {s1:which} reported {q1:the toll}, was right.',
      '1 The Coastwire agency (organization, named, outlet)',
    ],
    ['Rita Holm, the mayor, {s1:who} said {q1:no}, left.', '1 Rita Holm (person, named)'],
    ['It is not known how. {s1:It} was reported that {q1:the toll rose}.', '1 no actor'],
    ['“{q1:{s2:I} think {q2:it is late}},” {s1:Ms Venn} said.', '1 2 Venn (person, named)'],
    [
      '{s1:Tom Sey} said no. {s2:Ms Orla Venn} said yes. {s3:He} left. {s4:She} stayed.',
      '1 3 Tom Sey (person, named)',
      '2 4 Orla Venn (person, named)',
    ],
    [
      '{s1:Orla Venn and Haru Sato} said no. {s2:They} said {q2:yes}. {s3:The two} left.',
      '1 2 3 Orla Venn and Haru Sato (group, named)',
    ],
  ],
  organizations: [
    [
      '{s1:The Harbour Pilots’ Union (HPU)} said no. {s2:HPU} said yes. {s3:The union} said more.',
      '1 2 3 The Harbour Pilots’ Union (organization, named)',
    ],
    [
      '{s1:The Marine and Ports Authority} said no. {s2:The MPA} said yes. {s3:The authority} left.',
      '1 2 3 The Marine and Ports Authority (organization, named)',
    ],
    [
      'The boats were late, {s1:the Ministry of Transport and Ports} said. {s2:The ministry} said more. {s3:The Vostan ministry} disagreed.',
      '1 2 the Ministry of Transport and Ports (organization, named)',
      '3 The Vostan ministry (organization, named)',
    ],
    ['{s1:LO}: {q1:We wait.}', '1 LO (person, named)'],
    ['{s1:Police} said no. {s2:The police} said more.', '1 2 Police (organization, named)'],
    [
      '{s1:The Harbour Trust} said no, but {s2:the Harbour Board} said yes.',
      '1 The Harbour Trust (organization, named)',
      '2 the Harbour Board (organization, named)',
    ],
    [
      '{s1:The Venn campaign} said no. {s2:A rival campaign} said yes.',
      '1 The Venn campaign (organization, named)',
      '2 A rival campaign (organization, unnamed)',
    ],
  ],
  outlets: [
    [
      'The toll rose, {s1:the Yonder News Agency} reported. {s2:Yonder} said more. {s3:The agency} was right.',
      '1 2 3 the Yonder News Agency (organization, named, outlet)',
    ],
    [
      'The toll rose, {s1:Coastwire} reported, and {s2:the Easthaven Courier} wrote so too. {s3:The Courier} said more.',
      '1 Coastwire (organization, named, outlet)',
      '2 3 the Easthaven Courier (organization, named, outlet)',
    ],
    [
      '{s1:The Harbor Times} found this. {s2:This newspaper} asked why.',
      '1 2 The Harbor Times (organization, named, outlet)',
    ],
    ['A gate broke, {s1:local radio} said.', '1 local radio (organization, named, outlet)'],
    [
      'PORT VELA, June 28 (Dagblatt) -- A gate broke, {s1:Dagblatt} said. {s2:Port Vela} said no.',
      '1 Dagblatt (organization, named, outlet)',
      '2 Port Vela (place, named)',
    ],
  ],
  'places for their governments': [
    [
      'Ships wait in Port Vela. {s1:Port Vela} said no. {s2:Tokyo} said yes. {s3:The US} waited, and {s4:the United States} said so.',
      '1 Port Vela (place, named)',
      '2 Tokyo (place, named)',
      '3 4 the United States (place, named)',
    ],
    ['{s1:Tokyo and Seoul} said no.', '1 Tokyo and Seoul (group, named)'],
    [
      'Boats left Marenia in June. Nobody in Marenia knew. {s1:Marenia} denied it. {s2:Marenia’s government} did too. {s3:The government} said more.',
      '1 Marenia (place, named)',
      '2 3 Marenia’s government (organization, named)',
    ],
  ],
  'narrowing names': [
    ['Venn aides came. The Venn campaign waited. {s1:Venn} said no.', '1 Venn (person, named)'],
    [
      'National Pilots Council met. {s1:The group} said no. {s2:National Pilots Council} said yes.',
      '2 National Pilots Council (organization, named)',
      '1 The group (organization, named)',
    ],
    [
      '{s1:Six in ten} said no. {s2:Those polled in June} said yes.',
      '1 Six in ten (group, unnamed)',
      '2 Those polled in June (group, unnamed)',
    ],
    [
      '{s1:No one} said so. {s2:One} did. {s3:Party figures} did. {s4:Polls conducted in June} did.',
      '2 One (person, unnamed)',
      '3 Party figures (group, unnamed)',
      '4 Polls conducted in June (document, unnamed)',
      '1 no actor',
    ],
  ],
  'titles without a name': [
    [
      '{s1:Prime Minister Orla Venn} said no. {s2:The Prime Minister} said more. {s3:President} Sey left.',
      '1 2 Orla Venn (person, named)',
      '3 President (person, named)',
    ],
    [
      'The Prime Minister, Orla Venn, spoke. Then the Prime Minister left. {s1:She} said no.',
      '1 Orla Venn (person, named)',
    ],
    ['{s1:The Harbour Minister} said no. {s2:He} left.', '1 2 The Harbour Minister (person, named)'],
    [
      '{s1:The Minister of Transport and Ports} said no.',
      '1 The Minister of Transport and Ports (person, named)',
    ],
    ['{s1:Secretary of State Renn Harl} said no. {s2:Harl} left.', '1 2 Renn Harl (person, named)'],
    ['{s1:Ana King} said no.', '1 Ana King (person, named)'],
  ],
  'the outlet itself': [
    [
      'The Harbor Times said no. {s1:This newspaper} said yes. {s2:Our paper} left.',
      '1 2 The Harbor Times (organization, named, outlet)',
    ],
    ['{s1:This newspaper} said yes.', '1 Harbor Times (organization, named, outlet)'],
  ],
  'a family name that is an outlet’s, a body’s or a small word': [
    [
      '{s1:Sun Lihua, a professor,} said no. {s2:Sun} said more. {s3:The Sun} left.',
      '1 2 Sun Lihua (person, named)',
      '3 The Sun (organization, named, outlet)',
    ],
    ['{s1:Lin Sun, a professor,} said no. {s2:Sun} said more.', '1 2 Lin Sun (person, named)'],
    ['{s1:Easter Brand} said no. {s2:Brand} left.', '1 2 Easter Brand (person, named)'],
    ['{s1:Will Hope, a porter,} said no. {s2:Hope} left.', '1 2 Will Hope (person, named)'],
    ['{s1:Ann May} said no. {s2:May} said yes. In May they left.', '1 2 Ann May (person, named)'],
  ],
  'names that go on': [
    ['{s1:Quaynews.com} said no.', '1 Quaynews.com (organization, named)'],
    [
      '{s1:the left-wing Marenian People’s Party} said no.',
      '1 Marenian People’s Party (organization, named)',
    ],
    [
      '{s1:the firm Harl & Venn} said no. {s2:Harl & Venn} said yes. {s3:Orla Venn} left.',
      '1 2 Harl & Venn (organization, named)',
      '3 Orla Venn (person, named)',
    ],
    [
      '{s1:Dato’ Sri Lim Boon} said no. {s2:Lim} said yes. {s3:Datuk Lim} left.',
      '1 2 3 Lim Boon (person, named)',
    ],
    [
      '{s1:The Sultan, Alhaji Sa’ad Bello II,} said no. {s2:Bello} said yes. {s3:The Sultan} left.',
      '1 2 3 Sa’ad Bello II (person, named)',
    ],
    ['{s1:Pastor (Mrs.) Ngozi Ade} said no. {s2:Mrs Ade} left.', '1 2 Ngozi Ade (person, named)'],
    ['{s1:Justice (retd) K. R. Iyer} said no. {s2:Justice Iyer} left.', '1 2 K. R. Iyer (person, named)'],
    ['They met Tom Sey, Jr., there. {s1:Sey} said no.', '1 Tom Sey, Jr (person, named)'],
    ['{s1:Tom 4X} said no.', '1 Tom 4X (person, named)'],
  ],
  'kinds by the form of a name': [
    [
      '{s1:Harbour Pilots Union} said no. {s2:He} left.',
      '1 Harbour Pilots Union (organization, named)',
      '2 no actor',
    ],
    ['{s1:Cape Orrin} said no. {s2:He} left.', '1 Cape Orrin (place, named)', '2 no actor'],
    ['They left {s1:the Isle of Anders}. {s2:He} left.', '1 the Isle of Anders (place, named)', '2 no actor'],
    ['{s1:Marenians} said no. {s2:He} left.', '1 Marenians (group, unnamed)', '2 no actor'],
    [
      'They met at the Mirabeau. At noon {s1:the Mirabeau} said no. {s2:He} left.',
      '1 the Mirabeau (organization, named)',
      '2 no actor',
    ],
    ['{s1:Lundcorp} said no. {s2:It} left.', '1 2 Lundcorp (organization, named)'],
    ['{s1:Hamas} said no. {s2:It} left.', '1 2 Hamas (organization, named)'],
    ['{s1:Fox News, who hired him,} said no.', '1 Fox News (organization, named, outlet)'],
    ['{s1:Vosta’s Orbis think tank} said no. {s2:Orbis} left.', '1 2 Orbis think tank (organization, named)'],
    ['In May {s1:Tories} said no. {s2:He} left.', '1 Tories (group, unnamed)', '2 no actor'],
    ['{s1:HPU} said no. {s2:He} left.', '1 HPU (organization, named)', '2 no actor'],
    ['In May {s1:Parliament} said no. {s2:He} left.', '1 Parliament (organization, named)', '2 no actor'],
    ['They read BuzzPort. {s1:BuzzPort} said no.', '1 BuzzPort (organization, named)'],
  ],
  'kinds by the words around a name': [
    [
      'PORT VELA, June 29 (Quillen) -- {s1:Quillen} said no. Mr Quillen left.',
      '1 Quillen (organization, named, outlet)',
    ],
    ['They met in James Venn. {s1:James Venn} said no.', '1 James Venn (person, named)'],
    ['They sailed to the island of Brannoch. {s1:Brannoch} said no.', '1 Brannoch (place, named)'],
    ['They met in Kelm. The lawyer Kelm came. {s1:Kelm} said no.', '1 Kelm (person, named)'],
    ['They met in Kelm. Kelm, who sells fish, came. {s1:Kelm} said no.', '1 Kelm (person, named)'],
    ['They met in Kelm. It was Kelm who came. {s1:Kelm} said no.', '1 Kelm (person, named)'],
    ['They met in Kelm. Kelm, a lawyer, came. {s1:Kelm} said no.', '1 Kelm (person, named)'],
    ['They met at ferry company Dockline. {s1:Dockline} said no.', '1 Dockline (organization, named)'],
    ['They met the Dockline company. {s1:Dockline} said no.', '1 the Dockline company (organization, named)'],
    ['They sold Dockline’s shares. {s1:Dockline} said no.', '1 Dockline (organization, named)'],
    ['They met Dockline, which owns ships. {s1:Dockline} said no.', '1 Dockline (organization, named)'],
    ['They met Dockline, a ferry company. {s1:Dockline} said no.', '1 Dockline (organization, named)'],
  ],
  writings: [
    [
      '{s1:A leaked memo} said no. {s2:The memo} said more. {s3:A Coastwire report} said yes.',
      '1 2 A leaked memo (document, unnamed)',
      '3 Coastwire (organization, named, outlet)',
    ],
    [
      '{s1:The readout} said no. {s2:A study by the Institute of Tides} said yes. {s3:The study} said more.',
      '1 The readout (document, named)',
      '2 3 A study (document, named)',
    ],
  ],
}

for (const [name, prose] of Object.entries(cases)) {
  describe(name, () => {
    test.each(prose)('%s', (text, ...expected) => check(text, ...expected))
  })
}

const all = Object.values(cases).flat()
const holds = ([text, ...expected]: (typeof all)[number]) => isDeepStrictEqual(actorsIn(text), expected)
describe('continuations of names', () => needsEvery(nameContinuations, all, holds))
describe('kinds of names', () => needsEvery(kindRules, all, holds))
describe('signs of places', () => needsEvery(placeSigns, all, holds))
describe('signs of people and organizations', () => needsEvery(kindSigns, all, holds))

// English common nouns that can be a source, by kind. Data: singular, lower case; and the kind of a noun.
import { outletNouns } from './outlet-nouns.ts'
import { wordSet } from './word-set.ts'

/** Organizations that speak as one. */
export const organizationNouns = wordSet(`
  agency administration airline alliance army assembly association authority bank bloc board brand broadcaster bureau
  business cabinet camp campaign carrier center centre chamber charity church city club coalition college commission
  committee company conference confederation congress consortium corporation council court department directorate
  division embassy enterprise establishment exchange faculty federation firm forum foundation franchise fund government
  group guard headquarters hospital industry initiative institute institution junta kremlin league legislature lobby
  manufacturer maker military ministry mission monarchy movement museum nato navy network nonprofit non-profit office
  operator organisation organization pac parliament partnership party pentagon police portal presidency program programme project
  prosecution publisher publication regime regulator school secretariat senate service site society startup start-up
  station syndicate team think-tank treasury tribunal trust union unit university vatican watchdog website white-house
  workshop hall bench municipality branch subsidiary prefecture academy registry force forces bar guild body militia palace coastguard consulate chancellery politburo
  think-tank district utility library clinic diocese archdiocese retailer airport laboratory caucus cooperative co-op room hotline helpline
`)
/** Words that end names of organizations beside the nouns above. */
export const organizationEndings = wordSet(`
  inc inc. corp corp. ltd ltd. co co. plc llc gmbh ag sa international holdings industries systems technologies watch
  air energy nations partners brothers associates airlines airways motors bancorp laboratories labs institutes house republic
  college docks lines ferries shipping caucus command forces observatory academy academies sciences studies
  society trust guild order brigade foods pharmaceuticals pharma steel cement logistics telecom telecoms insurance breweries
  towing haulage freight resources minerals aviation securities ventures fisheries terminals minera mineria compañía grupo banco refineries petroleum motor electronics textiles mills`)
/** Documents and recordings that can be a source. */
export const documentNouns = wordSet(`
  account ad advertisement affidavit agreement amendment analysis announcement article batch bill biography blog book
  brief brochure bulletin cable charge column comment communique communiqué complaint constitution contract copy data
  decision declaration decree dispatch document dossier draft editorial email e-mail essay estimate evidence excerpt fact
  filing film finding footage forecast headline indictment index interview inquiry investigation item joke law lawsuit
  leaflet legislation letter list log measure memo memoir memorandum message minutes motion movie note notice number
  op-ed opinion order page pamphlet paper petition photo plan platform poll post poster projection proposal proposition
  readout record recording register regulation release report research resolution result review rule ruling script
  sentence sign slogan song speech statement statistics statute story strategy study suit summary survey table tally tape
  telegram testimony text theory title transcript treaty tweet verdict video voiceover voice-over warrant wording
  headline caption figures graphic map website's poem play novel paragraph prospectus clause chapter preamble guideline manifesto
  pledge quotation passage letterhead inscription census policy ordinance circular notification handbook protocol dashboard
  database dataset spreadsheet ledger audit assessment evaluation advisory newsletter factsheet fact-sheet presentation
  blueprint diary file archive autopsy subpoena questionnaire checklist scorecard flyer flier posting listing webpage agenda
  charter bylaw invoice placard billboard plaque voicemail backgrounder docket deed settlement guidance accord`)
/** Several people under one word. */
export const groupNouns = wordSet(`
  audience left right defence defense those community couple crew crowd delegation duo electorate elite family faction generation household jury lot
  majority media minority mob opposition pair panel press public sides side staff team trio troupe youth half world
  population percent cent quarter third everyone everybody nation's clergy leadership few many most some others several
  both all other`)
/** Places that are a source for their government. */
export const placeNouns = wordSet(`
  capital country county island kingdom land nation province republic state territory town`)
/** People, where neither an ending nor another list shows it. */
export const personNouns = wordSet(`
  journalist interviewer moderator predecessor successor neighbour neighbor pal mum mom dad mate kid boss cop medic motorist
  barrister prosecutor registrar foreman shopkeeper hawker advocate mufti emir oba rapper singer comedian presenter actor actress
  striker winger midfielder defender goalkeeper batsman bowler
  academic activist adult advocate agent aide ally ambassador analyst apprentice associate athlete attorney author
  backer bishop bride businessman businesswoman candidate captain cardinal chair chairman chairwoman champion chef chief
  child citizen civilian client clerk coach commodore colleague columnist commander commissioner committeeman companion comrade
  confidant congressman congresswoman conservative constable consultant contact correspondent councillor councilor counsel
  cousin critic customer daughter dean delegate democrat demonstrator deputy designer detective diplomat director doctor
  docker dockhand donor economist editor elder employee engineer envoy evangelical executive expert eyewitness farmer
  father feminist fisherman founder friend general girl governor graduate guard guest guide guy head heir historian host
  human husband immigrant individual informant insider inspector investigator judge justice juror king lady landlord lawmaker
  lawyer leader liberal lieutenant lobbyist magistrate man manager marine master mathematician mayor mediator member
  mentor merchant migrant minister mogul monk mother moderate netizen neurosurgeon nominee nun nurse observer officer official
  ombudsman operative opponent outsider owner parent participant partner passenger pastor patient patriarch patron peer
  people person physician pilot planner player policeman policewoman politician pollster pope premier president priest
  prince princess principal professor progressive prosecutor protester pundit queen rabbi reader realtor refugee
  relative reporter representative republican resident respondent rival sailor scholar scientist secretary senator
  sergeant shipper skipper socialist soldier solicitor son source speaker specialist spokesman spokesperson spokeswoman
  staffer strategist student superdelegate superintendent supporter surgeon surrogate survivor suspect teacher teenager
  tenant trader treasurer troop tycoon veteran victim villager visitor voter waiter waitress whistleblower whistle-blower widow widower
  wife winner witness woman worker writer youngster chancellor monarch sultan emir ayatollah imam brother sister uncle aunt
  conservationist trustee nominee appointee detainee
  one another hopeful frontrunner front-runner
  secretary-general director-general attorney-general vice-president co-founder harbourmaster harbormaster folk men women
  ministers mp mep whip figure voice insurer ppro igp dpo cleric legislator parliamentarian jurist vet
  midwife carer cook baker chaplain vicar curate deacon usher sailor poet thief bandit rebel
  recruit cadet conscript mechanic electrician referee umpire ranger warden bailiff nanny maid butler pilgrim orphan
  prefect retiree teen biker cyclist groom mourner hostage castaway tailor tutor dentist chemist paramedic militant insurgent`)

/** Words for several people whose singular is an adjective or a thing first: “Locals said”. */
const pluralPeople = wordSet('locals natives rebels militants loyalists fans')

/** Nouns with the ending of a person’s that are none. */
const noPerson = wordSet(`
  hammer super letter order number paper chapter river water weather summer winter matter power tower cover offer folder poster ledger
  register answer quarter factor sector error door floor mirror labor labour harbor harbour color colour favor favour
  plant grant restaurant list mist twist checklist former latter other another computer center theater dinner corner
  shelter border disaster danger anger fever counter container steamer trawler freighter tanker cruiser motor tractor
  reactor terror horror monster filter meter liter litre shoulder finger paint giant covenant current present percent event
  content extent intent patent accident incident continent never ever over
  under after later earlier however whether rather either neither together further newsletter manner banner flower shower
  buyer's saturday tariff barrier carrier cancer quota liquor minor major prior senior junior superior interior exterior`)
const PERSON_ENDING =
  /(?:ers?|ors?|ists?|ians?|crats?|eers?|[a-z]men|[a-z]man|woman|women|persons?|people|ees|(?<!m)ents?)$/

/** What a common noun is. */
export interface Noun {
  kind: 'person' | 'organization' | 'group' | 'place' | 'document'
  /** Its singular, lower case. */
  head: string
  plural: boolean
  /** Whether it is a small word for an outlet. */
  outlet: boolean
}

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['wives', 'wife'],
  ['analyses', 'analysis'],
  ['ones', 'one'],
])

/** The singular of a noun, by its ending. */
export function singular(word: string): string {
  const known = IRREGULAR.get(word)
  if (known) return known
  // Most words end otherwise.
  if (!/[ns]$/.test(word)) return word
  if (/[a-z]men$/.test(word)) return word.replace(/men$/, 'man')
  if (/women$/.test(word)) return word.replace(/women$/, 'woman')
  if (/ies$/.test(word) && word.length > 4) return word.replace(/ies$/, 'y')
  if (/(?:ch|sh|ss|x)es$/.test(word)) return word.replace(/es$/, '')
  return /[^su]s$/.test(word) && !/(?:is|us)$/.test(word) ? word.replace(/s$/, '') : word
}

/**
 * What a common noun is as a source; null where nothing shows it. `listed` uses the lists alone: family names have the endings
 * of nouns for people.
 *
 * Matches: “analysts” (people), “ministry”, “readout”. Not: “bridge”, which is no source.
 */
export function nounOf(word: string, listed = false): Noun | null {
  const seen = listed ? listedNouns : nouns
  let noun = seen.get(word)
  if (noun === undefined) {
    if (seen.size === MAX_REMEMBERED_WORDS) seen.clear()
    noun = readNoun(word, listed)
    seen.set(word, noun)
  }
  return noun
}

/** Nouns are remembered, so that a common word is analysed once. */
const MAX_REMEMBERED_WORDS = 1 << 14
const nouns = new Map<string, Noun | null>()
const listedNouns = new Map<string, Noun | null>()

function readNoun(word: string, listed: boolean): Noun | null {
  const plain = word.toLowerCase()
  const alone = unchangedNouns.has(plain)
  const head = alone ? plain : singular(plain)
  const plural = plain !== head || pluralNouns.has(plain)
  if (pluralPeople.has(plain)) return { kind: 'group', head, plural: true, outlet: false }
  const phrased = /^(\p{L}+)-of-/u.exec(head)?.[1]
  if (phrased) return readNoun(phrased, listed)
  const last = head.slice(head.lastIndexOf('-') + 1)
  const found = kindOf(head, listed) ?? (last !== head && last.length > 2 ? kindOf(last, listed) : null)
  if (!found) return null
  const kind = plural && found === 'person' ? 'group' : found
  return {
    kind,
    head: kindOf(head, listed) ? head : last,
    plural: plural || kind === 'group',
    outlet: outletNouns.has(head) && kind === 'organization',
  }
}

function kindOf(head: string, listed: boolean): Noun['kind'] | null {
  if (groupNouns.has(head)) return 'group'
  if (personNouns.has(head)) return 'person'
  if (outletNouns.has(head)) return 'organization'
  if (organizationNouns.has(head)) return 'organization'
  if (documentNouns.has(head)) return 'document'
  if (placeNouns.has(head)) return 'place'
  if (!listed && head.length > 4 && PERSON_ENDING.test(head) && !noPerson.has(head)) return 'person'
  return null
}

/** Nouns that are listed as they are, without a singular. */
export const unchangedNouns = wordSet(`
  forces sciences statistics minutes sides press media data others many most some all both police staff`)

/** Nouns that are plural without an ending. */
export const pluralNouns = wordSet(`
  media others many most some all both several few those percent folk`)

// English titles, offices and the words around them. Data: lower case, abbreviations with their full stop.
import { wordSet } from './word-set.ts'

/** Forms of address before a name, with their pronoun where they have one. */
export const honorifics: ReadonlyMap<string, 'he' | 'she' | null> = new Map<string, 'he' | 'she' | null>([
  ...each(
    'he',
    `mr mr. sir lord baron viscount earl herr señor monsieur brother father alhaji alh alh. mallam malam shri sri shree
    thiru dato datuk haji encik tengku maulana otunba`,
  ),
  ...each(
    'she',
    `ms ms. mrs mrs. miss lady dame baroness countess madam madame mme frau señora sister mother alhaja hajiya hajia smt
    smt. selvi datin puan sheikha begum`,
  ),
  ...each(
    null,
    `dr dr. mx mx. prof prof. rev rev. hon hon. st st. seri tunku rt rt. excellency highness eminence majesty comrade comr comr. cde cde. ven ven. pst pst. messrs messrs.`,
  ),
])

/** Forms of address that go with a given name alone: “Sir Tam”. */
export const givenNameAddresses = wordSet(`
  sir dame lord lady brother sister father mother alhaji alhaja hajiya mallam datuk dato datin tengku tunku sheikha haji
  madam comrade pastor sheikh prince princess king queen imam`)

/** Words in brackets between a title and a name: “Justice (retd) K. R. Iyer”. */
export const outOfOffice = wordSet('retd retd. rtd rtd. ret. retired emeritus')

/** Forms of address in capitals: “HE Dr Sey”. As written, since “he” is a pronoun. */
export const capitalAddresses = wordSet('HE HH HM HRH H.E. H.H. H.M. H.R.H.')

/** Ranks in capitals before a name: “DI Bell”; as written, since “di” is part of names. */
export const capitalRanks = wordSet('DI DCI DCS DC DS PC WPC DCC ACC ACP DCP DSP ASP CSP IGP ACM AVM AIG DIG')

/** Letters after a name: honours, degrees and seats; as written. */
export const postnominals = wordSet(`
  KC QC SC SAN MP MSP MEP MLA MLC MNA MPA MHA MS AM TD AC AO OAM OBE MBE CBE KBE DBE GBE GCB CB CMG KCMG GCON GCFR CFR CON
  MON OFR OON FRS PhD MD JP Esq Esq. BSc MSc FRCS DSc LLB LLM MBA PC`)

/** Forms of address of learned people, with nouns by which they are mentioned again. */
export const learnedAddresses: ReadonlyMap<string, string[]> = new Map([
  ['dr', ['doctor']],
  ['dr.', ['doctor']],
  ['prof', ['professor', 'doctor']],
  ['prof.', ['professor', 'doctor']],
  ['professor', ['professor', 'doctor']],
])

/** Nouns by which somebody with such letters is mentioned again. */
export const postnominalNouns: ReadonlyMap<string, string[]> = new Map([
  ['KC', ['barrister', 'lawyer', 'kc']],
  ['QC', ['barrister', 'lawyer', 'qc']],
  ['SC', ['barrister', 'lawyer']],
  ['SAN', ['lawyer', 'san']],
  ['MP', ['mp', 'lawmaker']],
  ['MSP', ['msp', 'lawmaker']],
  ['MEP', ['mep', 'lawmaker']],
])

function each(pronoun: 'he' | 'she' | null, words: string): [string, 'he' | 'she' | null][] {
  return [...wordSet(words)].map((word) => [word, pronoun])
}

/** Words that make the words before a name a title: “Harbour Minister Renn Harl”. */
export const titleWords = wordSet(`
  president premier minister chancellor taoiseach senator sen sen. sens. representative rep rep. reps. congressman
  congresswoman governor gov gov. mayor secretary undersecretary chief chairman chairwoman chair chairperson director
  director-general secretary-general general gen gen. admiral adm adm. colonel col col. captain capt capt. lieutenant lt
  lt. sergeant sgt sgt. major maj maj. commander cmdr cmdr. marshal judge justice ambassador envoy professor bishop
  archbishop cardinal pope imam ayatollah rabbi sheikh king queen prince princess emperor sultan emir duke duchess
  speaker leader spokesman spokeswoman spokesperson adviser advisor commissioner councillor councilor councilman
  councilwoman deputy attorney solicitor inspector constable officer detective sheriff superintendent dean rector coach
  master harbourmaster harbormaster correspondent editor economist strategist pollster delegate nominee candidate
  executive founder co-founder publisher comptroller treasurer whip pastor reverend counsel counselor lawmaker mp mep
  barrister advocate adv adv. barr barr. engr engr. engineer supt supt. asst asst. insp insp. det det.
  cr crossbencher backbencher cllr cllr. coun coun. cpl cpl. cst cst. const const. corporal brig brig. brigadier lt.-gen maj.-gen lt.-gen. maj.-gen. brig.-gen. lt-gen maj-gen brig-gen lt-col sgt-maj pte pte. pvt pvt. cmdt cmdt. comdt comdt. arc arc. oba
  shehu ooni kabiyesi mullah mufti atty atty.
  officer-in-charge officer-in-command editor-in-chief commander-in-chief magistrate hotelier attorney-general
  president-elect premier-elect minister-elect governor-elect mayor-elect president-designate premier-designate
  minister-designate governor-designate chairman-designate
  ceo cfo pres pres. vice-chancellor inspector-general then-president then-minister ex-president ex-minister`)

/** Nouns that end a title only where a whole name follows: “City Manager Orla Venn”; alone they are family names too. */
export const callings = wordSet(`
  manager administrator defender nurse member ranger assemblymember supervisor councilmember selectman alderman alderwoman
  clerk organizer organiser coordinator researcher examiner auditor planner committeewoman committeeman committeemember
  undersheriff worker analyst trustee specialist consultant technician investigator recorder assessor registrar controller legislator
  freeholder coroner historian archivist biologist scientist geologist meteorologist boardmember co-director co-owner
  vice-chair co-chair librarian counsellor counselor conductor curator forester firefighter paramedic trooper lecturer
  fellow ombudsman prosecutor developer contractor operator
  petitioner plaintiff defendant claimant complainant respondent appellant labourer laborer fisherman shopkeeper villager
  eyewitness passenger commuter motorist driver farmer herder vendor trader resident survivor witness student pensioner
  substitute captain skipper midfielder goalkeeper full-back fly-half centre-back winger debutant teenager all-rounder
  florist butcher grocer publican hairdresser plumber carpenter bricklayer jeweller greengrocer milkman postman lifeguard
  housewife volunteer activist campaigner neighbour neighbor boatman fishmonger taxi-driver`)

/** Nouns that identify one holder after “the”: the source is named by the office. */
export const offices = wordSet(`
  president premier minister chancellor taoiseach governor mayor secretary attorney-general secretary-general
  director-general vice-president commissioner chairman chairwoman chairperson bishop chief-minister pope king queen prince princess emperor sultan emir ayatollah ambassador speaker
  chief-executive fire-chief police-chief army-chief nominee archbishop dictator monarch deputy-premier deputy-mayor deputy-governor vice-chancellor
  inspector-general`)

/** Words of a role before its noun: “national security advisor”, “deputy foreign minister”. */
export const roleModifiers = wordSet(`
  prime vice deputy assistant associate acting interim former then ex late current new chief senior junior leading top
  first second general managing executive national federal regional local royal naval military foreign home interior
  defense defence security finance financial economic economy trade commerce industry transport transportation port
  ports harbour harbor fisheries agriculture health education labor labour energy environment climate justice culture
  science technology housing planning police state city county party opposition press media public affairs relations
  communications campaign policy political legal budget treasury majority minority union human resources shadow
  presidential vice-presidential veteran retired longtime long-serving outgoing incoming elect staff council cabinet
  government court supreme district ferry shipping market chief-of-staff co- the-then`)

/** Portfolios of offices, after “of” or “for”: “Minister of Transport”, “Chief of Staff”, “Speaker of the House”. */
export const portfolios = wordSet(`
  state transport transportation defense defence finance trade commerce industry health education justice interior
  labor labour energy agriculture fisheries ports harbours harbors environment culture science technology housing staff
  house senate treasury foreign home affairs security war economy planning development relations equality climate public
  works police army navy opposition tourism sport sports youth women information communications services operations engineering
  research strategy marketing sales nursing section intelligence investigations elections programmes programs content surgery
  residence training`)

/** Two words that make one office, and one word for it. */
export const compounds: ReadonlyMap<string, string> = new Map([
  ['prime minister', 'premier'],
  ['vice president', 'vice-president'],
  ['secretary general', 'secretary-general'],
  ['director general', 'director-general'],
  ['attorney general', 'attorney-general'],
  ['chief executive', 'chief-executive'],
  ['deputy minister', 'deputy-minister'],
  ['deputy premier', 'deputy-premier'],
  ['vice chairman', 'vice-chairman'],
  ['deputy mayor', 'deputy-mayor'],
  ['deputy director', 'deputy-director'],
  ['deputy governor', 'deputy-governor'],
  ['inspector general', 'inspector-general'],
  ['vice chancellor', 'vice-chancellor'],
  ['fire chief', 'fire-chief'],
  ['police chief', 'police-chief'],
  ['army chief', 'army-chief'],
])

/** Spellings of one noun. */
export const sameHead: ReadonlyMap<string, string> = new Map([
  ['adviser', 'advisor'],
  ['harbormaster', 'harbourmaster'],
  ['prime-minister', 'premier'],
  ['ceo', 'chief-executive'],
  ['sen', 'senator'],
  ['sen.', 'senator'],
  ['rep', 'representative'],
  ['rep.', 'representative'],
  ['gov', 'governor'],
  ['gov.', 'governor'],
  ['gen', 'general'],
  ['gen.', 'general'],
  ['pres.', 'president'],
  ...[...wordSet('lt-gen maj-gen brig-gen')].map((word) => [word, 'general'] as const),
  ['lt-col', 'colonel'],
  ...[...wordSet('cr cllr cllr. coun coun. councilor')].map((word) => [word, 'councillor'] as const),
  ...[...wordSet('supt supt.')].map((word) => [word, 'superintendent'] as const),
  ...[...wordSet('di dci insp insp.')].map((word) => [word, 'inspector'] as const),
  ...[...wordSet('barr barr.')].map((word) => [word, 'barrister'] as const),
  ...[...wordSet('adv adv.')].map((word) => [word, 'advocate'] as const),
  ...[...wordSet('engr engr.')].map((word) => [word, 'engineer'] as const),
  ...[...wordSet('pc wpc dc cst cst. const const.')].map((word) => [word, 'constable'] as const),
  ...[...wordSet('cpl cpl.')].map((word) => [word, 'corporal'] as const),
  ...[...wordSet('atty atty.')].map((word) => [word, 'attorney'] as const),
  ['neighbor', 'neighbour'],
  ['then-president', 'president'],
  ['then-minister', 'minister'],
  ['ex-president', 'president'],
  ['ex-minister', 'minister'],
])

/** Nouns that show the pronoun of a person. */
export const genderedNouns: ReadonlyMap<string, 'he' | 'she'> = new Map<string, 'he' | 'she'>([
  ...[
    ...wordSet(
      'man gentleman king prince emperor sultan husband father son brother widower uncle boy actor pope monk',
    ),
  ].map((word) => [word, 'he'] as const),
  ...[
    ...wordSet(
      'woman lady queen princess wife mother daughter sister widow aunt girl actress nun businesswoman',
    ),
  ].map((word) => [word, 'she'] as const),
])

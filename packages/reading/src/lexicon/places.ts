// Places that are a source for their government. Data: folded as names are (lower case, no accents, no full stops).
import { wordSet } from './word-set.ts'

const names = `
afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh
barbados belarus belgium belize benin bhutan bolivia botswana brazil britain brunei bulgaria burundi cambodia cameroon
canada chad chile china colombia comoros congo croatia cuba cyprus czechia denmark djibouti ecuador egypt england eritrea
estonia eswatini ethiopia fiji finland france gabon gambia georgia germany ghana greece grenada guatemala guinea guyana
haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya
kiribati kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg madagascar
malawi malaysia maldives mali malta mauritania mauritius mexico micronesia moldova monaco mongolia montenegro morocco
mozambique myanmar namibia nauru nepal netherlands nicaragua niger nigeria norway oman pakistan palau palestine panama
paraguay peru philippines poland portugal qatar romania russia rwanda samoa scotland senegal serbia seychelles singapore
slovakia slovenia somalia spain sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand togo tonga
tunisia turkey turkmenistan tuvalu uganda ukraine uruguay uzbekistan vanuatu venezuela vietnam wales yemen zambia zimbabwe
abuja accra algiers amman ankara asmara astana athens baghdad baku bamako bangkok beijing beirut belgrade berlin bern
bogota brasilia bratislava brussels bucharest budapest cairo canberra caracas copenhagen dakar damascus delhi dhaka doha
dublin geneva hanoi harare havana helsinki islamabad jakarta jerusalem kabul kathmandu khartoum kigali kinshasa kyiv kiev
lagos lima lisbon ljubljana london luanda madrid manila minsk mogadishu moscow nairobi oslo ottawa paris pyongyang
quito rabat riga riyadh rome sarajevo seoul skopje sofia stockholm taipei tallinn tashkent tbilisi tehran tirana tokyo
tripoli tunis vienna vilnius warsaw washington wellington yerevan zagreb
manama muscat jeddah dubai sharjah basra aden sanaa mombasa kampala entebbe kano lusaka maputo windhoek gaborone freetown monrovia
conakry lome niamey ouagadougou nouakchott juba mumbai kolkata chennai bengaluru bangalore karachi lahore peshawar quetta
chittagong colombo thimphu yangon naypyidaw vientiane penang bridgetown nassau suva apia gaza ramallah aleppo mosul erbil
kharkiv odesa lviv krakow gdansk bishkek dushanbe ashgabat podgorica chisinau dili srinagar lucknow
us usa uk uae america europe asia africa
alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas
kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri nebraska nevada ohio oklahoma oregon
pennsylvania tennessee texas utah vermont wisconsin wyoming ontario quebec manitoba saskatchewan queensland tasmania
`
const longer = [
  'united states',
  'united states of america',
  'united kingdom',
  'united arab emirates',
  'saudi arabia',
  'south korea',
  'north korea',
  'south africa',
  'new zealand',
  'sri lanka',
  'hong kong',
  'el salvador',
  'costa rica',
  'czech republic',
  'dominican republic',
  'ivory coast',
  'sierra leone',
  'burkina faso',
  'papua new guinea',
  'solomon islands',
  'east timor',
  'new delhi',
  'buenos aires',
  'abu dhabi',
  'addis ababa',
  'kuala lumpur',
  'tel aviv',
  'mexico city',
  'new york',
  'los angeles',
  'south sudan',
  'north macedonia',
  'san marino',
  'cape verde',
  'phnom penh',
  'the hague',
  'new jersey',
  'new hampshire',
  'new mexico',
  'north carolina',
  'south carolina',
  'north dakota',
  'south dakota',
  'rhode island',
  'west virginia',
  'british columbia',
  'nova scotia',
  'new south wales',
]

/** Countries, capitals and continents; states and provinces that are no given names, as Virginia is one. */
export const placeNames: ReadonlySet<string> = new Set([...names.trim().split(/\s+/), ...longer])

/** First words of place names: “Port Vela”. */
export const placeBeginnings = wordSet(`
  port mount new north south east west northern southern cape lake fort san santa los las el upper
  lower greater`)

/** Last words of place names: “the Anda Islands”. */
export const placeEndings = wordSet(`
  island islands bay city county republic kingdom peninsula province district valley river harbor
  harbour beach springs falls states emirates territory coast strait sea gulf`)

/** First words of places with “of”: “the Republic of Marenia”. */
export const placesOf = wordSet(`
  republic kingdom city port gulf bay state province isle county states emirate strait`)

// English adjectives of peoples, which are also nouns for their members: “Qatari officials”, “the Qatari”. Data, and the form of
// others.
import { wordSet } from './word-set.ts'

/** Lower case. */
export const peopleAdjectives = wordSet(`
  afghan albanian algerian american andorran angolan argentine argentinian armenian australian austrian azerbaijani
  bahraini bangladeshi barbadian belarusian belgian bolivian bosnian brazilian british bulgarian burmese cambodian
  cameroonian canadian chadian chilean chinese colombian congolese croatian cuban cypriot czech danish dutch ecuadorian
  egyptian emirati english eritrean estonian ethiopian european fijian finnish french gabonese gambian georgian german
  ghanaian greek guatemalan guinean haitian honduran hungarian icelandic indian indonesian iranian iraqi irish israeli
  italian ivorian jamaican japanese jordanian kazakh kenyan korean kosovan kurdish kuwaiti kyrgyz laotian latvian lebanese
  liberian libyan lithuanian luxembourgish macedonian malagasy malawian malaysian maldivian malian maltese mauritanian
  mauritian mexican moldovan mongolian montenegrin moroccan mozambican namibian nepalese nepali nicaraguan nigerian
  nigerien norwegian omani pakistani palestinian panamanian paraguayan peruvian philippine filipino polish portuguese
  qatari romanian russian rwandan saudi scottish senegalese serbian singaporean slovak slovenian somali spanish sudanese
  swedish swiss syrian taiwanese tajik tanzanian thai tunisian turkish turkmen ugandan ukrainian uruguayan uzbek
  venezuelan vietnamese welsh western yemeni yemenite zambian zimbabwean arab asian african latin soviet catalan basque
  dane swede spaniard scot briton pole finn turk croat serb slovene dutchman frenchman welshman irishman englishman scotsman
  tibetan uyghur sikh muslim christian jewish sunni shiite shia catholic protestant hindu druze latino latina hispanic millennial`)

/**
 * Whether a word, lower case, is the adjective of a people or a faith, by the list or by its ending, which some names have too.
 *
 * Matches: “qatari”, “marenian”. Not: “khan”, “bush”.
 */
export function isPeopleAdjective(word: string): boolean {
  return peopleAdjectives.has(word) || /\p{L}{3}(?:nian|lian|rian|dian|sian|tian|nese)$/u.test(word)
}

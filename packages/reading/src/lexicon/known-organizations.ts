// Names that are bodies’ and show it by no form. Data: folded names. Names that are also people’s (Ford, Shell) are
// left out.
import { wordSet } from './word-set.ts'

const words = wordSet(`
  hamas hezbollah hizbullah hizbollah isis isil daesh fatah taliban houthis likud knesset bundestag duma sejm
  kremlin pentagon interpol europol frontex unicef unesco unrwa nato opec mossad hmrc ofcom ofsted ofgem
  twitter facebook instagram tiktok whatsapp telegram youtube snapchat reddit wikipedia netflix spotify google microsoft
  amazon paypal uber airbnb tesla nvidia intel samsung huawei tencent alibaba boeing airbus ryanair easyjet lufthansa
  gazprom rosneft aramco petrobras volkswagen toyota nissan hyundai siemens pfizer astrazeneca novartis greenpeace amnesty
  oxfam fifa uefa malacanang putrajaya holyrood stormont elysee matignon bundesrat bundesbank quirinale
  gardai garda
  labour labor`)

/** Movements, firms and institutions. */
export const knownOrganizations: ReadonlySet<string> = new Set([
  ...words,
  'boko haram',
  'joint chiefs of staff',
  'joint chiefs',
  'al shabaab',
  'al-shabaab',
  'al qaeda',
  'al-qaeda',
  'islamic jihad',
  'cheong wa dae',
  'downing street',
  'number 10',
  'scotland yard',
  'capitol hill',
  'whitehall',
  'wall street',
  'zhongnanhai',
  'aso rock',
  'rashtrapati bhavan',
  'raj bhavan',
  'lok sabha',
  'rajya sabha',
  'state house',
  'statehouse',
  'casa rosada',
  'la moneda',
  'blue house',
  'leinster house',
  'union buildings',
  'bukit aman',
  'fine gael',
  'fianna fail',
  'sinn fein',
  'plaid cymru',
  'lib dems',
  'social democrats',
  'liberal democrats',
  'christian democrats',
])

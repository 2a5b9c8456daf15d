// What pages say around an article, by language (ISO 639-1). Data: to add a language, add its words.

/** Prompts and signposts that are whole lines of a page, by language. */
export const prompts: Record<string, string> = {
  en: 'subscribe (?:now |today )?(?:to|for)\\b.{0,60}|(?:already )?a subscriber\\?.{0,40}|(?:sign|log) in(?: or .{0,30})?|register (?:now|to)\\b.{0,40}|continue reading|read (?:more|on|the full (?:story|article))|article continues below this ad(?:vertisement)?|advertisement|this article is for subscribers.{0,60}|you have \\d+ free articles? (?:left|remaining).{0,40}|support (?:our|independent) journalism.{0,40}|(?:sign up|subscribe|get) .{0,70}\\b(?:newsletters?|briefing|inbox)\\b.{0,40}',
  de: 'jetzt (?:abonnieren|weiterlesen|testen).{0,40}|weiterlesen|bereits abonnent.{0,40}|anzeige|(?:jetzt )?anmelden|mit .{2,20} plus weiterlesen|(?:abonnieren sie|melden sie sich) .{0,60}\\bnewsletter\\b.{0,40}',
  fr: 'abonnez-vous.{0,60}|déjà abonné.{0,40}|(?:se )?connecte[rz](?:-vous)?|lire la suite|publicité|cet article est réservé aux abonnés.{0,40}|il vous reste .{1,20} de cet article à lire.{0,60}|(?:inscrivez-vous|recevez) .{0,60}\\b(?:newsletter|lettre)\\b.{0,40}',
  es: 'suscríbe(?:te|se).{0,60}|¿ya (?:es|eres) suscriptor.{0,40}|inici(?:a|e|ar) sesión|seguir leyendo|publicidad',
  it: 'abbonati.{0,60}|già abbonato.{0,40}|accedi|continua a leggere|pubblicità',
  nl: 'abonneer.{0,60}|al abonnee.{0,40}|inloggen|lees verder|advertentie',
  pt: 'assine.{0,60}|já é assinante.{0,40}|continuar lendo|publicidade',
}
/** What consent walls say, by language; a wall says at least two of these. */
export const consentPhrases: Record<string, readonly string[]> = {
  en: [
    'cookies',
    'partners',
    'personal data',
    'your (?:privacy|consent|choices)',
    'information on (?:your|a) device',
    'accept all',
    'browsing data',
    'legitimate interest',
  ],
  de: [
    'cookies',
    'partnern?',
    'personenbezogene',
    'datenschutz',
    'einwilligung',
    'auf (?:ihrem|einem) gerät',
    'alle akzeptieren',
    'berechtigtes interesse',
  ],
  fr: [
    'cookies',
    'partenaires',
    'données personnelles',
    'vie privée',
    'consentement',
    'tout accepter',
    'sur votre (?:appareil|terminal)',
  ],
  es: [
    'cookies',
    'socios',
    'datos personales',
    'privacidad',
    'consentimiento',
    'aceptar',
    'en (?:su|tu|un) dispositivo',
  ],
  it: ['cookie', 'partner', 'dati personali', 'privacy', 'consenso', 'accetta', 'dispositivo'],
  nl: [
    'cookies',
    'partners',
    'persoonsgegevens',
    'privacy',
    'toestemming',
    'accepteren',
    'op (?:uw|je|een) apparaat',
  ],
}

/** Names (`class`, `id`) of boxes that never hold a part of the article. */
export const SURELY_BESIDE =
  /(?:^|[\s_-])(?:newsletter|sign-?up|pay-?wall-(?:prompt|offer|message|banner|overlay|cta|box)|reg-?wall|subscri(?:be|ption)s?|share|sharing|social|cookies?|consent|comments?|advert(?:isement)?s?|ads?|sponsor(?:ed)?|breadcrumbs?|outbrain|taboola|toolbar)(?:$|[\s_-])/i
/** Names of boxes that usually hold other stories. */
export const PROBABLY_BESIDE =
  /(?:^|[\s_-])(?:related|promo|teasers?|recommend(?:ed|ations?)?|most-?(?:read|popular)|popular|trending|widget|more-(?:stories|on|from)|read-?(?:more|next)|author-?(?:bio|box|info)|tags?|metadata)(?:$|[\s_-])/i
/** Names of the part of an article that only subscribers are shown. */
export const FOR_SUBSCRIBERS =
  /(?:^|[\s_-])(?:pay-?wall(?:ed)?|premium|subscribers?(?:-only)?|locked|restricted|metered|gated)(?:$|[\s_-])/i

/** A name of a box that asks for consent. */
export const CONSENT_NAME =
  /consent|cookie|gdpr|privacy|onetrust|didomi|usercentrics|qc-cmp|sp_message|(?:^|[\s_-])cmp(?:$|[\s_-])/i

// Words of mail programs and of letters, by language (ISO 639-1). Data: to add a language, add its words.

/** The line over a forwarded mail, without the hyphens around it. */
export const forwardLines: Record<string, readonly string[]> = {
  en: ['forwarded message', 'begin forwarded message', 'original message'],
  de: ['weitergeleitete nachricht', 'ursprüngliche nachricht'],
  fr: ['message transféré'],
  es: ['mensaje reenviado'],
}

/** What labels the fields in the head of a forwarded mail; `other` fields belong to it and say nothing of the clipping. */
export const fieldLabels: Record<
  string,
  Partial<Record<'from' | 'date' | 'subject' | 'other', readonly string[]>>
> = {
  en: { from: ['from'], date: ['date', 'sent'], subject: ['subject'], other: ['to', 'cc', 'reply-to'] },
  de: { from: ['von'], date: ['datum', 'gesendet'], subject: ['betreff'], other: ['an'] },
  fr: { from: ['de'], date: ['date'], subject: ['objet'], other: ['à', 'cc'] },
  es: { from: ['de'], date: ['fecha'], subject: ['asunto'], other: ['para', 'cc'] },
}

/** What mail programs put before the subject of a mail that is answered or forwarded. */
export const subjectPrefixes: Record<string, readonly string[]> = {
  en: ['re', 'fw', 'fwd'],
  de: ['aw', 'wg'],
  fr: ['tr', 're'],
  es: ['rv', 're'],
  it: ['i'],
}

/** How letters begin: a line that does is no headline. */
export const greetings: Record<string, readonly string[]> = {
  en: ['hi', 'hello', 'dear', 'fyi', 'see below'],
  de: ['hallo', 'liebe', 'lieber', 'liebes'],
  fr: ['bonjour'],
  es: ['hola'],
}

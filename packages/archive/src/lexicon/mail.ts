// Words of mail programs and of letters, by language (ISO 639-1). Data: to add a language, add its words.

/** The line over a forwarded mail, without the hyphens around it. */
export const forwardLines: Record<string, readonly string[]> = {
  en: ['forwarded message', 'begin forwarded message', 'original message', 'forwarded by .{1,60}'],
  de: [
    'weitergeleitete nachricht',
    'ursprüngliche nachricht',
    'anfang der weitergeleiteten (?:nachricht|e-mail)',
  ],
  fr: [
    'message transféré',
    'message original',
    "message d['’]origine",
    'début du message (?:transféré|réexpédié)',
  ],
  es: ['mensaje reenviado', 'mensaje original', 'inicio del mensaje reenviado'],
  it: [
    'messaggio inoltrato',
    'messaggio originale',
    'inizio messaggio inoltrato',
    'inizio del messaggio inoltrato',
  ],
  nl: [
    'doorgestuurd bericht',
    'oorspronkelijk bericht',
    'origineel bericht',
    'begin doorgestuurd bericht',
    'forwarded message',
  ],
  pt: ['mensagem (?:re)?encaminhada', 'mensagem original', 'início da mensagem (?:re)?encaminhada'],
  sv: [
    'vidarebefordrat (?:meddelande|brev)',
    'ursprungligt meddelande',
    'originalmeddelande',
    'vidarebefordrat mejl',
  ],
  da: [
    'videresendt (?:besked|meddelelse|meddelelsen)',
    'oprindelig (?:besked|meddelelse)',
    'start på videresendt besked',
  ],
  no: ['videresendt melding', 'opprinnelig melding', 'original melding'],
  fi: ['välitetty viesti', 'alkuperäinen viesti', 'edelleenlähetetty viesti'],
  pl: [
    'przekazana wiadomość',
    'wiadomość przekazana',
    'wiadomość oryginalna',
    'wiadomość napisana',
    'treść przekazanej wiadomości',
  ],
  cs: ['přeposlaná zpráva', 'předávaná zpráva', 'původní zpráva', 'původní e-mail'],
  ru: ['пересылаемое сообщение', 'исходное сообщение', 'переадресованное сообщение'],
  tr: ['yönlendirilen ileti', 'iletilen mesaj', 'özgün ileti'],
  ja: ['転送メッセージ', '元のメッセージ', '転送されたメッセージ'],
}

/** What labels the fields in the head of a forwarded mail; `other` fields belong to it and say nothing of the clipping. */
export const fieldLabels: Record<
  string,
  Partial<Record<'from' | 'date' | 'subject' | 'other', readonly string[]>>
> = {
  en: {
    from: ['from', 'sender'],
    date: ['date', 'sent'],
    subject: ['subject'],
    other: ['to', 'cc', 'bcc', 'reply-to', 'importance', 'attachments', 'organization'],
  },
  de: {
    from: ['von', 'absender'],
    date: ['datum', 'gesendet', 'gesendet am'],
    subject: ['betreff'],
    other: ['an', 'cc', 'kopie', 'antwort an', 'wichtigkeit', 'anlagen', 'priorität'],
  },
  fr: {
    from: ['de', 'expéditeur'],
    date: ['date', 'envoyé', 'envoyé le'],
    subject: ['objet', 'sujet'],
    other: ['à', 'pour', 'cc', 'répondre à', 'importance', 'pièces jointes'],
  },
  es: {
    from: ['de', 'remitente'],
    date: ['fecha', 'enviado', 'enviado el', 'enviada el', 'enviado a las'],
    subject: ['asunto'],
    other: ['para', 'cc', 'responder a', 'importancia', 'datos adjuntos'],
  },
  it: {
    from: ['da', 'mittente'],
    date: ['data', 'inviato', 'inviato il'],
    subject: ['oggetto'],
    other: ['a', 'cc', 'rispondi a', 'priorità', 'allegati'],
  },
  nl: {
    from: ['van', 'afzender'],
    date: ['datum', 'verzonden', 'verzonden op'],
    subject: ['onderwerp'],
    other: ['aan', 'cc', 'antwoord aan', 'urgentie', 'bijlagen'],
  },
  pt: {
    from: ['de', 'remetente'],
    date: ['data', 'enviado', 'enviada', 'enviado em', 'enviada em'],
    subject: ['assunto'],
    other: ['para', 'cc', 'responder a', 'importância', 'anexos'],
  },
  sv: {
    from: ['från'],
    date: ['datum', 'skickat', 'skickades'],
    subject: ['ämne', 'ärende'],
    other: ['till', 'kopia', 'svara till', 'prioritet', 'bifogade filer'],
  },
  da: {
    from: ['fra'],
    date: ['dato', 'sendt'],
    subject: ['emne'],
    other: ['til', 'cc', 'svar til', 'prioritet', 'vedhæftede filer'],
  },
  no: { from: ['fra'], date: ['dato', 'sendt'], subject: ['emne'], other: ['til', 'kopi', 'svar til'] },
  fi: {
    from: ['lähettäjä'],
    date: ['lähetetty', 'päiväys', 'päivämäärä'],
    subject: ['aihe'],
    other: ['vastaanottaja', 'kopio', 'tärkeys'],
  },
  pl: {
    from: ['od', 'nadawca'],
    date: ['data', 'wysłano', 'wysłane'],
    subject: ['temat'],
    other: ['do', 'adresat', 'dw', 'odpowiedz do', 'ważność', 'załączniki'],
  },
  cs: {
    from: ['od', 'odesílatel'],
    date: ['datum', 'odesláno'],
    subject: ['předmět'],
    other: ['komu', 'pro', 'kopie'],
  },
  ru: {
    from: ['от', 'от кого'],
    date: ['дата', 'отправлено'],
    subject: ['тема'],
    other: ['кому', 'копия'],
  },
  tr: {
    from: ['kimden', 'gönderen'],
    date: ['tarih', 'gönderilen', 'gönderme tarihi', 'gönderildi'],
    subject: ['konu'],
    other: ['kime', 'alıcı', 'bilgi'],
  },
  ja: {
    from: ['差出人', '送信者'],
    date: ['日付', '送信日時', '日時'],
    subject: ['件名'],
    other: ['宛先', 'cc', '返信先'],
  },
}

/** What is at the end of the line over a quoted mail: `On 14 March 2024 Orla Venn wrote:`. */
export const wroteWords: Record<string, readonly string[]> = {
  en: ['wrote', 'writes'],
  de: ['schrieb'],
  fr: ['a écrit'],
  es: ['escribió'],
  it: ['ha scritto'],
  nl: ['schreef', 'het volgende geschreven'],
  pt: ['escreveu'],
  sv: ['skrev'],
  da: ['skrev'],
  no: ['skrev'],
  fi: ['kirjoitti'],
  pl: ['napisał(?:\\(a\\)|a)?', 'pisze'],
  cs: ['napsal(?:\\(a\\)|a)?'],
  ru: ['написал(?:\\(а\\)|а)?', 'пишет'],
  tr: ['şunu yazdı', 'yazdı'],
}

/** What mail programs put before the subject of a mail that is answered or forwarded. */
export const subjectPrefixes: Record<string, readonly string[]> = {
  en: ['re', 'fw', 'fwd'],
  de: ['aw', 'wg'],
  fr: ['tr', 're', 'réf'],
  es: ['rv', 're'],
  it: ['i', 'r', 'inoltra'],
  nl: ['doorst', 'antw'],
  pt: ['enc', 'res'],
  sv: ['vb', 'sv', 'vs'],
  da: ['vs', 'sv'],
  fi: ['vl', 'vs'],
  pl: ['pd', 'odp'],
  tr: ['ilt', 'ynt'],
}

/** How letters begin: a line that does is no headline. */
export const greetings: Record<string, readonly string[]> = {
  en: ['hi', 'hello', 'dear', 'fyi', 'see below'],
  de: ['hallo', 'liebe', 'lieber', 'liebes', 'zur kenntnis', 'z\\.? ?k\\.'],
  fr: ['bonjour', 'pour info'],
  es: ['hola'],
}

/** What a disclaimer says below a mail, after a rule. */
export const disclaimers: Record<string, readonly string[]> = {
  en: ['this e-?mail', 'this message', 'confidential', 'intended (?:only )?for', 'designated recipient'],
  de: ['diese e-?mail', 'vertraulich', 'bestimmt für'],
  fr: ['ce (?:courriel|message|mail)', 'confidentiel', 'destinataire'],
  es: ['este (?:correo|mensaje)', 'confidencial', 'destinatario'],
  it: ['questo messaggio', 'riservat[oe]', 'destinatario'],
  nl: ['deze e-?mail', 'dit bericht', 'vertrouwelijk', 'geadresseerde'],
}

/** How lines begin below the stories of a newsletter, and links at the end of each. */
export const newsletterLines: Record<string, readonly string[]> = {
  en: [
    'read more',
    'read the (?:full|whole) (?:story|article)',
    'continue reading',
    'share',
    'unsubscribe',
    'view (?:this )?(?:email )?in (?:your )?browser',
    'you (?:receive|are receiving|received) this',
    'manage (?:your )?preferences',
    'forward to a friend',
  ],
  de: [
    'weiterlesen',
    'mehr lesen',
    'zum artikel',
    'teilen',
    'abmelden',
    'abbestellen',
    'newsletter abbestellen',
    'im browser (?:ansehen|öffnen)',
    'sie erhalten diese',
  ],
  fr: [
    'lire la suite',
    "lire (?:plus|l[’']article)",
    'partager',
    'se désabonner',
    'se désinscrire',
    'voir (?:dans|en) (?:le|votre) navigateur',
    'vous recevez',
  ],
  es: [
    'leer más',
    'seguir leyendo',
    'compartir',
    'darse de baja',
    'cancelar suscripción',
    'ver en el navegador',
    'recibe este',
  ],
  it: [
    'leggi (?:tutto|di più|l’articolo)',
    'continua a leggere',
    'condividi',
    'disiscriviti',
    'annulla l’iscrizione',
    'apri nel browser',
    'ricevi questa',
  ],
  nl: [
    'lees (?:meer|verder)',
    'deel',
    'uitschrijven',
    'afmelden',
    'bekijk in (?:je )?browser',
    'u ontvangt deze',
  ],
}

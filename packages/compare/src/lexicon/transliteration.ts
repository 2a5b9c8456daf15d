// Names in two scripts, by their consonants. In: a part of a name, folded. Out: what both spellings of it have in common.

const ARABIC: Record<string, string> = {
  ب: 'b',
  ت: 't',
  ث: 't',
  ج: 'j',
  ح: 'h',
  خ: 'k',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 's',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: '',
  غ: 'g',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  و: '',
  ي: '',
  ى: '',
  ا: '',
  ة: '',
  ء: '',
}

/** The consonants of a name: the same for `Halloum` and `هلوم`. */
export function skeletonOf(part: string): string {
  const latin = [...part].map((sign) => ARABIC[sign] ?? sign).join('')
  return latin
    .replace(/sh|sch|ch/g, 's')
    .replace(/kh|q|c/g, 'k')
    .replace(/gh/g, 'g')
    .replace(/ph/g, 'f')
    .replace(/v/g, 'f')
    .replace(/p/g, 'b')
    .replace(/z/g, 's')
    .replace(/[aeiouwyh]/g, '')
    .replace(/(.)\1+/g, '$1')
}

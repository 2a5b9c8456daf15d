import type { Rows } from './rows.ts'

/** Months of the Islamic calendar, as far as they are written alike. */
export const islamicMonths: Rows = {
  en: 'muharram, safar, rabi, jumada, rajab, sha.?ban, ramadan, shawwal, dhu',
  ar: 'محرم, صفر, ربيع, جمادى, رجب, شعبان, رمضان, شوال, ذو',
}

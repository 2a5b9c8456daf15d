// The weights of `other-languages/doubt.ts`, and what is enough in each language. Data, by
// packages/evaluation/training/multilingual/fit-doubt.py.

/** A logistic function: a weight for each feature. */
export interface DoubtWeights {
  bias: number
  features: readonly number[]
}

/** Of a sentence in which nothing is stated. */
export const unstatedWeights: DoubtWeights = {
  bias: 0.7253,
  features: [-1.2137, 3.2963, -1.4025, -0.0987, 0.6224, -1.6441, -0.0511, 0.3554, 0.2057, 0.336, 0.2225],
}

/** Of one in which the model marks a statement; the last feature is that of its confidence. */
export const statedWeights: DoubtWeights = {
  bias: 0.2518,
  features: [
    1.0168, 1.538, -0.1522, -0.9979, -0.7721, -1.2391, 0.5639, 0.0838, -0.1567, -0.0912, 0.3823, 0.3779,
  ],
}

/** From which probability on a sentence may report, and from which one a marked statement stands, by language. */
export const doubtLimits: Record<string, { unstated: number; stated: number }> = {
  de: { unstated: 0.12, stated: 0.66 },
  fr: { unstated: 0.234, stated: 0.46 },
  es: { unstated: 0.229, stated: 0.7 },
  it: { unstated: 0.083, stated: 0.62 },
  pt: { unstated: 0.14, stated: 0.62 },
  nl: { unstated: 0.206, stated: 0.68 },
  sv: { unstated: 0.164, stated: 0.66 },
  ru: { unstated: 0.203, stated: 0.54 },
  ar: { unstated: 0.092, stated: 0.4 },
  zh: { unstated: 0.172, stated: 0.56 },
  da: { unstated: 0.072, stated: 0.64 },
  no: { unstated: 0.079, stated: 0.66 },
  fi: { unstated: 0.074, stated: 0.58 },
  pl: { unstated: 0.101, stated: 0.58 },
  cs: { unstated: 0.072, stated: 0.54 },
  uk: { unstated: 0.052, stated: 0.44 },
  tr: { unstated: 0.128, stated: 0.7 },
  el: { unstated: 0.185, stated: 0.54 },
  ro: { unstated: 0.175, stated: 0.58 },
  hr: { unstated: 0.159, stated: 0.66 },
  hu: { unstated: 0.074, stated: 0.72 },
  fa: { unstated: 0.133, stated: 0.7 },
  he: { unstated: 0.077, stated: 0.6 },
  hi: { unstated: 0.07, stated: 0.74 },
  id: { unstated: 0.158, stated: 0.52 },
  ja: { unstated: 0.096, stated: 0.9 },
  ko: { unstated: 0.077, stated: 0.68 },
  ca: { unstated: 0.145, stated: 0.64 },
}

// Runs before every test file. Random tests take the seed in HEARSAY_TEST_SEED where it is set, so that a failure can
// be run again: fast-check prints the seed of each failure.
import fc from 'fast-check'

const seed = process.env.HEARSAY_TEST_SEED
if (seed) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) })

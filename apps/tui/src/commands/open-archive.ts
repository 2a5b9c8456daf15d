// Opening archives, apart from all else of the archive’s package: what is loaded when it is needed is loaded whole.
export { openArchive } from '@hearsay/archive'

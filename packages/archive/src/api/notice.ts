/** What an archive reports about its index when it opens. */
export type Notice = 'index-rebuilt' | 'index-elsewhere' | 'index-refused' | 'index-read-only'

import { useStdout } from 'ink'
import { useEffect, useState } from 'react'

/** The terminal's size in columns and rows, kept up to date. */
export function useSize(): { columns: number; rows: number } {
  const stdout = useStdout().stdout as NodeJS.WriteStream
  const now = () => ({ columns: stdout.columns || 80, rows: stdout.rows || 24 })
  const [size, setSize] = useState(now)
  useEffect(() => {
    const resized = () => setSize({ columns: stdout.columns || 80, rows: stdout.rows || 24 })
    stdout.on('resize', resized)
    return () => {
      stdout.off('resize', resized)
    }
  }, [stdout])
  return size
}

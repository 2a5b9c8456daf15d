import { seedAddress } from '../address.ts'
import type { Look } from './layout.tsx'
import { MessagePage } from './message-page.tsx'

interface AboutClippingProps {
  look: Look
  /** The clipping. */
  id: string
  words: string
  title?: string | undefined
}

/** Why something that was asked about a clipping was not done, and the way back to it. */
export function AboutClipping({ look, id, words, title = 'Nothing was changed' }: AboutClippingProps) {
  return (
    <MessagePage look={look} title={title}>
      <p>{words}</p>
      <p>
        <a href={seedAddress(id)}>Back to the clipping</a>
      </p>
    </MessagePage>
  )
}

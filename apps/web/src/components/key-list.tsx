import { keys } from './keys.ts'

/** Every key with what it description, under its headings. */
export function KeyList() {
  return (
    <>
      {keys.map(([heading, list]) => (
        <section class="keys">
          <h2>{heading}</h2>
          <dl>
            {list.map(({ press, description }) => (
              <>
                <dt>
                  {press.split(' ').map((one, at) => (
                    <>
                      {at > 0 && ' '}
                      <kbd>{one === 'Escape' ? 'Esc' : one}</kbd>
                    </>
                  ))}
                </dt>
                <dd>{description}</dd>
              </>
            ))}
          </dl>
        </section>
      ))}
    </>
  )
}

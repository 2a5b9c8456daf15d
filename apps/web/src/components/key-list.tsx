import { keyGroups, keyName } from './keys.ts'

/** Every key with what it does, under its headings. */
export function KeyList() {
  return (
    <>
      {keyGroups.map(([heading, commands]) => (
        <section class="keys">
          <h2>{heading}</h2>
          <dl>
            {commands.map(({ keys, title }) => (
              <>
                <dt>
                  {keys
                    .flatMap((key) => key.split(' '))
                    .map((key, at) => (
                      <>
                        {at > 0 && ' '}
                        <kbd>{keyName(key)}</kbd>
                      </>
                    ))}
                </dt>
                <dd>{title}</dd>
              </>
            ))}
          </dl>
        </section>
      ))}
    </>
  )
}

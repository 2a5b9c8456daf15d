import { readSecrets } from '@hearsay/archive'
import { describe, expect, test } from 'vitest'
import { readSettings } from './settings.ts'

const check = (environment: Record<string, string>, settings: object) =>
  expect(readSettings(environment)).toMatchObject(settings)

describe('settings', () => {
  test('are those of this machine alone where nothing is set', () =>
    check(
      {},
      {
        host: '127.0.0.1',
        port: 4173,
        loopback: true,
        hosts: ['127.0.0.1', '127.0.0.1', 'localhost', '[::1]'],
        secure: false,
        origin: null,
        proxies: [],
      },
    ))
  test('come from the environment', () =>
    check(
      { HOST: '0.0.0.0', PORT: '80', HEARSAY_HTTPS: '1' },
      { host: '0.0.0.0', port: 80, loopback: false, hosts: [], secure: true },
    ))
  test('with HEARSAY_URL name the one host that is answered', () =>
    check(
      { HEARSAY_URL: 'https://desk.example/', HEARSAY_PROXY: '127.0.0.1, ::1' },
      {
        host: '127.0.0.1',
        loopback: false,
        hosts: ['desk.example'],
        secure: true,
        origin: 'https://desk.example',
        proxies: ['127.0.0.1', '::1'],
      },
    ))
  test('with a HEARSAY_URL of this machine are still its own', () =>
    check({ HEARSAY_URL: 'http://localhost:8080' }, { loopback: true, origin: 'http://localhost:8080' }))
  test('name a provider of single sign-on', () =>
    check(
      {
        HEARSAY_URL: 'https://desk.example',
        HEARSAY_OIDC_ISSUER: 'https://id.example/a',
        HEARSAY_OIDC_CLIENT: 'desk',
        HEARSAY_OIDC_SECRET: 's',
      },
      {
        provider: {
          issuer: 'https://id.example/a',
          clientId: 'desk',
          clientSecret: 's',
          name: 'single sign-on',
        },
      },
    ))
  test.each([
    [{ HEARSAY_OIDC_ISSUER: 'http://id.example' }, 'takes the https address'],
    [{ HEARSAY_OIDC_ISSUER: 'https://id.example' }, 'HEARSAY_OIDC_CLIENT'],
    [
      { HEARSAY_OIDC_ISSUER: 'https://id.example', HEARSAY_OIDC_CLIENT: 'a', HEARSAY_OIDC_SECRET: 'b' },
      'needs HEARSAY_URL',
    ],
    [{ PORT: '99999' }, 'from 0 to 65535'],
    [{ HEARSAY_URL: 'desk.example' }, 'like https://desk.example'],
    [{ HEARSAY_URL: 'https://desk.example/a' }, 'without a path'],
    [{ HEARSAY_PROXY: 'proxy.example' }, 'addresses like 127.0.0.1'],
  ])('%j are refused with a sentence', (environment, words) =>
    expect(readSettings(environment)).toContain(words),
  )
})

describe('passwords', () => {
  test('come from the environment or a file of hashes', async () => {
    const found = await readSecrets(
      { HEARSAY_PASSWORD: 'long enough', HEARSAY_PASSWORDS: 'f' },
      () => '# us\nreader scrypt$15$8$3$aa$bb\n',
    )
    expect(found).toMatchObject([{ role: 'editor' }, { role: 'reader', hash: 'scrypt$15$8$3$aa$bb' }])
  })
  test('that are too short or malformed are refused with a sentence', async () => {
    await expect(readSecrets({ HEARSAY_PASSWORD: 'short' }, () => '')).rejects.toThrow('at least 8')
    await expect(readSecrets({ HEARSAY_PASSWORDS: 'f' }, () => 'admin x')).rejects.toThrow('line 1 of f')
  })
})

import { type InstallationMode, refusalOfMark } from '../shared/database/installation-mark'
import { installationMode } from './installation-mode'

type Mark = InstallationMode | '-'
const url = 'postgres://localhost/mediprima'
const issuer = 'https://login.example.be'

// NODE_ENV, DATABASE_URL given, OIDC_ISSUER given, DEMO, mark of the database -> the mode that starts, or a part of the refusal.
const table: [string | undefined, boolean, boolean, string | undefined, Mark, string][] = [
  [undefined, false, false, undefined, '-', 'demo'],
  ['', false, false, '', '-', 'demo'],
  ['development', false, false, undefined, '-', 'demo'],
  ['test', false, false, undefined, 'demo', 'demo'],
  [undefined, false, false, '1', 'demo', 'demo'],
  [undefined, false, false, undefined, 'production', 'belongs to a production installation'],
  [undefined, true, false, undefined, '-', 'DATABASE_URL is set without NODE_ENV=production'],
  [undefined, true, false, undefined, 'demo', 'DATABASE_URL is set without NODE_ENV=production'],
  [undefined, true, false, '1', '-', 'demo'],
  ['development', true, false, '1', 'demo', 'demo'],
  ['test', true, false, '1', '-', 'demo'],
  ['test', true, false, undefined, '-', 'DATABASE_URL is set without NODE_ENV=production'],
  [undefined, true, false, '1', 'production', 'belongs to a production installation'],
  ['test', true, false, '1', 'production', 'belongs to a production installation'],
  [undefined, false, true, undefined, '-', 'OIDC_ISSUER is set'],
  [undefined, true, true, '1', '-', 'OIDC_ISSUER is set'],
  [undefined, true, true, undefined, 'production', 'OIDC_ISSUER is set'],
  ['development', false, true, '1', '-', 'OIDC_ISSUER is set'],
  ['Production', true, true, undefined, '-', 'NODE_ENV is "Production"'],
  ['PRODUCTION', true, true, undefined, 'production', 'NODE_ENV is "PRODUCTION"'],
  ['prod', true, true, undefined, '-', 'NODE_ENV is "prod"'],
  ['production ', true, true, undefined, '-', 'NODE_ENV is "production "'],
  [' production', true, true, '1', '-', 'NODE_ENV is " production"'],
  ['staging', false, false, undefined, '-', 'NODE_ENV is "staging"'],
  ['staging', true, false, '1', 'demo', 'NODE_ENV is "staging"'],
  ['production', true, true, undefined, '-', 'production'],
  ['production', true, true, '0', 'production', 'production'],
  ['production', true, true, undefined, 'demo', 'belongs to a demo'],
  ['production', true, true, '1', '-', 'DEMO=1 and NODE_ENV=production exclude each other'],
  ['production', true, true, '1', 'demo', 'DEMO=1 and NODE_ENV=production exclude each other'],
  [undefined, false, false, '0', '-', 'DEMO=0 needs NODE_ENV=production'],
  [undefined, true, false, '0', '-', 'DEMO=0 needs NODE_ENV=production'],
  [undefined, false, false, 'yes', '-', 'DEMO is "yes"'],
  ['production', true, true, 'true', '-', 'DEMO is "true"'],
]

test.each(table)(
  'NODE_ENV %j, DATABASE_URL %s, OIDC_ISSUER %s, DEMO %j, database marked %s: %s',
  (NODE_ENV, hasDatabase, hasIssuer, DEMO, mark, expected) => {
    const { mode, errors } = installationMode({
      NODE_ENV,
      DEMO,
      OIDC_ISSUER: hasIssuer ? issuer : undefined,
      databases: hasDatabase ? ['DATABASE_URL'] : [],
    })
    const refusal = errors[0] ?? refusalOfMark(mode, mark === '-' ? null : mark, url)
    if (expected === 'demo' || expected === 'production') expect([refusal, mode]).toEqual([null, expected])
    else expect(refusal).toContain(expected)
  },
)

test('demo mode refuses an audience for tokens of another provider', () => {
  expect(installationMode({ OIDC_AUDIENCE: 'mediprima', databases: [] }).errors).toEqual([
    expect.stringContaining('OIDC_AUDIENCE is set'),
  ])
})

test('a process of the distributed form needs DEMO=1 for demo mode', () => {
  expect(installationMode({ databases: [], mustAskForDemo: true }).errors).toHaveLength(1)
  expect(installationMode({ DEMO: '1', databases: [], mustAskForDemo: true })).toEqual({ mode: 'demo', errors: [] })
})

test('all reasons against a mode are reported at once', () => {
  const { errors } = installationMode({ OIDC_ISSUER: issuer, OIDC_AUDIENCE: 'a', databases: ['DATABASE_URL_BOSS'] })
  expect(errors).toHaveLength(3)
})

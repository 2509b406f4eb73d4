import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { baseMigration } from '../shared/database/base-migration'
import { withClient } from '../shared/database/provision-roles'
import type { SubgraphDatabase } from '../shared/database/subgraph-database'
import { testAdminUrl } from '../shared/testing/test-database-url'
import { newId } from '../shared/values/id'
import { readConfig } from './config'
import { type Databases, openDatabases } from './databases'

const mark = newId().replaceAll('-', '').slice(-12)
const database = (name: string) => `own_${name}_${mark}`
const [owner, login] = [`owner_${mark}`, `login_${mark}`]
const as = (role: string, url: string) => {
  const other = new URL(url)
  other.username = role
  other.password = 'secret'
  return other.href
}
const production = { NODE_ENV: 'production', OIDC_ISSUER: 'https://issuer.example', OIDC_AUDIENCE: 'mediprima' }
const definition = (name: string): SubgraphDatabase => ({ name, entities: [], migrations: [baseMigration(name)] })
const definitions = ['provider', 'attestation'].map(definition)
const folder = mkdtempSync(join(tmpdir(), 'stores-'))
const open: Databases[] = []
const openFor = async (env: Record<string, string>) => {
  const config = readConfig('all-in-one', { ...production, ...env, DATA_FOLDER: folder })
  const stores = await openDatabases(config, definitions, () => undefined)
  open.push(stores)
  return stores
}
const asked = (url: string, sql: string) => withClient(url, async (client) => (await client.query(sql)).rows)

beforeAll(() =>
  withClient(testAdminUrl(), async (admin) => {
    for (const role of [owner, login]) await admin.query(`create role ${role} login password 'secret'`)
    for (const name of ['provider', 'attestation', 'boss'])
      await admin.query(`create database ${database(name)} owner ${owner}`)
  }),
)
afterAll(async () => {
  for (const stores of open) await stores.stop()
  await withClient(testAdminUrl(), async (admin) => {
    for (const name of ['provider', 'attestation', 'boss', 'rest'])
      await admin.query(`drop database if exists ${database(name)} with (force)`)
    for (const role of [owner, login]) await admin.query(`drop role ${role}`)
    const { rows } = await admin.query<{ rolname: string }>(
      `select rolname from pg_roles where rolname like 'own%${mark}%'`,
    )
    for (const { rolname } of rows) await admin.query(`drop role ${rolname}`)
  })
  rmSync(folder, { recursive: true })
})

test('a subgraph with a dedicated database works there under a login that may not change its tables', async () => {
  const { subgraphs, bossUrl } = await openFor({
    DATABASE_URL: testAdminUrl(database('rest')),
    DATABASE_URL_PROVIDER: as(login, testAdminUrl(database('provider'))),
    DATABASE_URL_PROVIDER_OWNER: as(owner, testAdminUrl(database('provider'))),
  })
  const urlOf = (name: string) => subgraphs.find((one) => one.name === name)!.url
  expect(new URL(urlOf('provider')).pathname).toBe(`/${database('provider')}`)
  expect(new URL(urlOf('attestation')).pathname).toBe(`/${database('rest')}`)
  expect(new URL(bossUrl).pathname).toBe(`/${database('rest')}`)
  expect(await asked(urlOf('provider'), 'select count(*)::int as n from provider.outbox')).toEqual([{ n: 0 }])
  await expect(asked(urlOf('provider'), 'drop table provider.outbox')).rejects.toThrow('must be owner')
  await expect(asked(urlOf('provider'), 'delete from provider.access')).rejects.toThrow('permission denied')
  await expect(asked(urlOf('attestation'), 'select from provider.outbox')).rejects.toThrow('does not exist')
})

test('with a dedicated database for each subgraph and the job queue, no shared database is opened', async () => {
  const one = (name: string) => as(owner, testAdminUrl(database(name)))
  const all = ['BENEFICIARY', 'DECISION', 'PROVIDER', 'ATTESTATION', 'INVOICE']
  const env = {
    ...Object.fromEntries(
      all.map((name) => [`DATABASE_URL_${name}`, one(name === 'PROVIDER' ? 'provider' : 'attestation')]),
    ),
  }
  expect(() => readConfig('all-in-one', { ...production, ...env, DATA_FOLDER: folder })).toThrow(
    'Production mode needs DATABASE_URL',
  )
  const { subgraphs, bossUrl } = await openFor({ ...env, DATABASE_URL_BOSS: one('boss') })
  expect(subgraphs.map(({ name, url }) => [name, url])).toEqual([
    ['provider', one('provider')],
    ['attestation', one('attestation')],
  ])
  expect(bossUrl).toBe(one('boss'))
  expect(await asked(bossUrl, `select nspname from pg_namespace where nspname = 'boss'`)).toHaveLength(1)
  // A second start finds everything there.
  await openFor({ ...env, DATABASE_URL_BOSS: one('boss') })
})

describe('processes without the login of the owner', () => {
  const secret = (letter: string) => letter.repeat(40)
  const withoutLogin = (url: string) => {
    const other = new URL(url)
    other.username = ''
    other.password = ''
    return other.href
  }
  const urlOf = ({ subgraphs }: Databases) => subgraphs.find(({ name }) => name === 'provider')!.url

  test('a process without the login of the owner refuses a database that is not migrated, and opens it once it is', async () => {
    const url = testAdminUrl(database('rest'))
    const settings = { DATABASE_URL: withoutLogin(url), INTERNAL_SECRET: secret('a') }
    await withClient(testAdminUrl(), async (admin) => {
      await admin.query(`drop database if exists ${database('rest')} with (force)`)
      await admin.query(`create database ${database('rest')}`)
    })
    await expect(openFor(settings)).rejects.toThrow("can't be reached")
    await openFor({ ...settings, DATABASE_URL: url })
    const opened = await openFor(settings)
    expect(await asked(urlOf(opened), 'select count(*)::int as n from provider.outbox')).toEqual([{ n: 0 }])
    await expect(asked(urlOf(opened), 'drop table provider.outbox')).rejects.toThrow('must be owner')

    await asked(url, `delete from provider.typeorm_migrations`)
    await expect(openFor(settings)).rejects.toThrow(
      'The data of provider lack 1 migration of this release: run "npm run migrate"',
    )
    await expect(
      openFor({ ...settings, DATABASE_URL: withoutLogin(url).replace(database('rest'), 'nowhere') }),
    ).rejects.toThrow("can't be reached")
  })

  test('a secret is replaced in three steps, and the passwords of the logins change in the last one', async () => {
    const url = testAdminUrl(database('rest'))
    await asked(url, 'drop schema if exists provider, attestation, boss, shared cascade')
    const provision = async (secrets: Record<string, string>) => urlOf(await openFor({ DATABASE_URL: url, ...secrets }))
    const passwordOf = (login: string) => new URL(login).password
    const before = await provision({ INTERNAL_SECRET: secret('a') })
    const accepting = await provision({ INTERNAL_SECRET: secret('a'), INTERNAL_SECRET_ALTERNATE: secret('b') })
    const signing = await provision({ INTERNAL_SECRET: secret('b'), INTERNAL_SECRET_ALTERNATE: secret('a') })
    expect([accepting, signing].map(passwordOf)).toEqual([before, before].map(passwordOf))
    expect(await asked(before, 'select 1 as n')).toEqual([{ n: 1 }])
    const after = await provision({ INTERNAL_SECRET: secret('b') })
    expect(passwordOf(after)).not.toBe(passwordOf(before))
    expect(await asked(after, 'select 1 as n')).toEqual([{ n: 1 }])
    await expect(asked(before, 'select 1')).rejects.toThrow('password authentication failed')
  })
})

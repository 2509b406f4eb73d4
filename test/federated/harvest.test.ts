import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { subgraphNames } from '../../shared/subgraph/subgraph-name'
import { nissCheckDigits } from '../../shared/values/niss'
import { type Attacker, type AttackResponse, attacker, codesOf } from '../access/attackers'
import { CPAS_A, CPAS_B } from '../access/fixtures'
import { type BuiltApp, startBuilt, startModes } from './built-app'

jest.setTimeout(300_000)

// Physicians of the demo.
const GP_P = '10001490004'
const GP_Q = '10001985003'
/** The first management port of a subgraph, after the port of the gateway. */
const FIRST_MANAGEMENT_PORT = 7
const LIMITS = { subjectAlert: 5, subjectLimit: 8, organisationLimit: 12 }
const folder = mkdtempSync(join(tmpdir(), 'harvest-'))
const amendments = join(folder, 'amendments.json')
writeFileSync(
  amendments,
  JSON.stringify([{ rule: 'ACC-QUOTA', from: '2024-01-01', source: 'test of a harvest', parameters: LIMITS }]),
)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const nissOf = (n: number) => `854101${200 + n}${nissCheckDigits(`854101${200 + n}`, false)}`

describe.each(startModes)('a harvest of persons, %s', (_, main) => {
  let app: BuiltApp
  let inspector: Attacker
  beforeAll(async () => {
    app = await startBuilt(main, { env: { READ_LIMITS: 'on', LAW_AMENDMENTS: amendments } })
    inspector = await attacker(app.url, 'sppis:sppis:inspector')
    const other = await attacker(app.url, `cpas:${CPAS_B}:worker`)
    // Every second number of the harvest is that of a person.
    for (const n of [0, 2, 4, 6, 8]) {
      const { errors } = await other.send(
        'mutation ($input: RegisterBeneficiaryInput!) { registerBeneficiary(input: $input) { findings { rule } } }',
        { input: { niss: nissOf(n), lastName: 'Bah', gender: 'FEMALE' } },
      )
      expect(errors).toBeUndefined()
    }
  })
  afterAll(() => app?.stop())

  const read = (who: Attacker, n: number) => who.send(`{ beneficiary(niss: "${nissOf(n)}") { niss } }`)
  /** Reads numbers one by one; returns the error codes of each. */
  const readAll = async (who: Attacker, from: number, to: number) => {
    const codes: (string | undefined)[] = []
    for (let n = from; n < to; n++) codes.push(...codesOf(await read(who, n)))
    return codes
  }
  const alertsOf = async (organisation: string) => {
    const { data, errors } = await inspector.send(
      `{ accessAlerts(filter: { organisation: "${organisation}" }) { edges { node { kind persons outcome actor { subject } } } } }`,
    )
    expect(errors).toBeUndefined()
    return data.accessAlerts.edges.map(({ node }: { node: object }) => node)
  }

  test.each([
    ['CPAS', `cpas:${CPAS_A}:worker`, `cpas:${CPAS_A}:supervisor`, CPAS_A],
    ['provider', `provider:${GP_P}:prescriber`, `provider:${GP_P}:staff`, GP_P],
  ])(
    'a %s stops at the quota, raises an alert at once, and its colleague at the limit of both',
    async (_, first, second, organisation) => {
      const one = await attacker(app.url, first)
      const colleague = await attacker(app.url, second)
      expect(await readAll(one, 0, LIMITS.subjectAlert)).toEqual([])
      expect(await alertsOf(organisation)).toEqual([])

      // The alert is there when the read that exceeds is answered, well within the second.
      expect(await readAll(one, 5, 6)).toEqual([])
      const answeredAt = performance.now()
      expect(await alertsOf(organisation)).toEqual([
        { kind: 'QUOTA', persons: 6, outcome: null, actor: { subject: first } },
      ])
      expect(performance.now() - answeredAt).toBeLessThan(1_000)

      // Numbers 1, 3, 5 and 7 are of nobody and count too.
      expect(await readAll(one, 6, 8)).toEqual([])
      const refused = await read(one, 8)
      expect(codesOf(refused)).toEqual(['TOO_MANY_REQUESTS'])
      expect(refused.text).not.toContain(nissOf(8))
      expect(await readAll(one, 9, 12)).toEqual(Array(3).fill('TOO_MANY_REQUESTS'))
      // What was read before stays readable.
      expect((await read(one, 0)).data.beneficiary.niss).toBe(nissOf(0))

      // The colleague has a quota of its own, up to twelve different persons of the whole organisation.
      expect(await readAll(colleague, 7, 12)).toEqual([])
      expect(await readAll(colleague, 12, 14)).toEqual(['TOO_MANY_REQUESTS', 'TOO_MANY_REQUESTS'])
      // A person whom the organisation has read counts once.
      expect(await readAll(colleague, 0, 1)).toEqual([])
      expect(await alertsOf(organisation)).toHaveLength(2)
    },
  )

  test('a harvest of one organisation does not limit the reads of others', async () => {
    expect(await readAll(await attacker(app.url, `provider:${GP_Q}:prescriber`), 0, 5)).toEqual([])
  })

  test('persons in a list of another subgraph count, each once, and a list above the limit gives nobody and is logged as refused', async () => {
    const registrar = await attacker(app.url, `cpas:${CPAS_B}:worker`)
    const { data: register } = await inspector.send(
      '{ providers(filter: { category: GENERAL_PRACTITIONER }, first: 10) { edges { node { inamiNumber } } } }',
    )
    const GP_R: string = register.providers.edges
      .map(({ node }: { node: { inamiNumber: string } }) => node.inamiNumber)
      .find((number: string) => number !== GP_P && number !== GP_Q)
    const physician = await attacker(app.url, `provider:${GP_R}:prescriber`)
    const LIST =
      '{ one: attestations { edges { node { number beneficiary { niss } } } } two: attestations { edges { node { number } } } }'
    // The attestations are of another hour than the lists.
    const attest = async (n: number) => {
      await registrar.send(
        'mutation ($input: RegisterBeneficiaryInput!) { registerBeneficiary(input: $input) { findings { rule } } }',
        { input: { niss: nissOf(n), lastName: 'Bah', gender: 'FEMALE' } },
      )
      const { data, errors } = await physician.send(
        `mutation ($input: AttestationInput!) { issueAttestation(input: $input) { attestation { number } findings { rule message } } }`,
        {
          input: {
            niss: nissOf(n),
            provider: GP_R,
            careTypes: ['GENERAL_MEDICINE'],
            validity: { from: '2024-05-01', to: '2024-05-31' },
          },
        },
        `2024-05-${String(n - 9).padStart(2, '0')}`,
      )
      expect(errors).toBeUndefined()
      expect(data.issueAttestation.attestation).not.toBeNull()
    }
    /** What the subgraph of the list logged of a request. */
    const rowsOf = async ({ requestId }: AttackResponse) => {
      const { data } = await inspector.send(
        `{ accessLog(filter: { organisation: "${GP_R}" }, first: 200) { edges { node { requestId subgraph niss refused } } } }`,
      )
      return data.accessLog.edges
        .map(({ node }: { node: { requestId: string; subgraph: string; niss: string; refused: boolean } }) => node)
        .filter(
          (row: { requestId: string; subgraph: string }) =>
            row.requestId === requestId && row.subgraph === 'attestation',
        )
        .map(({ niss, refused }: { niss: string; refused: boolean }) => ({ niss, refused }))
        .sort((one: { niss: string }, other: { niss: string }) => one.niss.localeCompare(other.niss))
    }
    const alertsOfLists = async () => (await alertsOf(GP_R)).filter(({ kind }: { kind: string }) => kind === 'QUOTA')
    for (let n = 10; n < 16; n++) await attest(n)
    const list = await physician.send(LIST)
    expect(list.errors).toBeUndefined()
    expect(list.data.one.edges).toHaveLength(6)
    expect(await alertsOfLists()).toEqual([
      { kind: 'QUOTA', persons: 6, outcome: null, actor: { subject: `provider:${GP_R}:prescriber` } },
    ])

    for (let n = 16; n < 19; n++) await attest(n)
    const tooLong = await physician.send(LIST)
    expect(new Set(codesOf(tooLong))).toEqual(new Set(['TOO_MANY_REQUESTS']))
    for (let n = 10; n < 19; n++) expect(tooLong.text).not.toContain(nissOf(n))
    // Those who were read before stay readable.
    expect(codesOf(await read(physician, 10))).toEqual([])
    expect(await rowsOf(list)).toEqual([10, 11, 12, 13, 14, 15].map((n) => ({ niss: nissOf(n), refused: false })))
    const refused = [10, 11, 12, 13, 14, 15, 16, 17, 18].map((n) => ({ niss: nissOf(n), refused: true }))
    expect(await rowsOf(tooLong)).toEqual(refused)
  })

  test('the alerts are in the metrics, by kind and state: of the process that counts', async () => {
    const { port } = new URL(app.url)
    const url = main.includes('all-in-one')
      ? app.url
      : `http://127.0.0.1:${Number(port) + FIRST_MANAGEMENT_PORT + subgraphNames.indexOf('beneficiary')}`
    const openQuotaAlerts = async () => {
      const metrics = await (await fetch(`${url}/metrics`)).text()
      const alerts = metrics.split('\n').filter((line) => line.startsWith('mediprima_access_alerts{'))
      expect(alerts.map((line) => line.replace(/ \d+$/, '')).sort()).toEqual([
        'mediprima_access_alerts{kind="EMERGENCY",state="closed"}',
        'mediprima_access_alerts{kind="EMERGENCY",state="open"}',
        'mediprima_access_alerts{kind="QUOTA",state="closed"}',
        'mediprima_access_alerts{kind="QUOTA",state="open"}',
      ])
      return Number(
        alerts
          .find((line) => line.includes('QUOTA",state="open"'))
          ?.split(' ')
          .at(-1),
      )
    }
    const before = await openQuotaAlerts()
    expect(await readAll(await attacker(app.url, `cpas:${CPAS_B}:supervisor`), 30, 36)).toEqual([])
    expect(await openQuotaAlerts()).toBe(before + 1)
  })
})

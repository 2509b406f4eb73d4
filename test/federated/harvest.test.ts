import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nissCheckDigits } from '../../shared/values/niss'
import { type Attacker, attacker, codesOf } from '../access/attackers'
import { CPAS_A, CPAS_B } from '../access/fixtures'
import { type BuiltApp, startBuilt, startModes } from './built-app'

jest.setTimeout(300_000)

// Physicians of the demo.
const GP_P = '10001490004'
const GP_Q = '10001985003'
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

  test('other organisations read on', async () => {
    expect(await readAll(await attacker(app.url, `provider:${GP_Q}:prescriber`), 0, 5)).toEqual([])
  })

  if (main.includes('all-in-one'))
    test('the alerts are in the metrics, by kind and state', async () => {
      const metrics = await (await fetch(`${app.url}/metrics`)).text()
      const alerts = metrics.split('\n').filter((line) => line.startsWith('mediprima_access_alerts{'))
      expect(alerts.sort()).toEqual([
        'mediprima_access_alerts{kind="EMERGENCY",state="closed"} 0',
        'mediprima_access_alerts{kind="EMERGENCY",state="open"} 0',
        'mediprima_access_alerts{kind="QUOTA",state="closed"} 0',
        'mediprima_access_alerts{kind="QUOTA",state="open"} 4',
      ])
    })
})

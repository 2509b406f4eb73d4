import { sealAccessLog } from '../../../shared/audit/seal-access-log'
import { generateSigningKey, signingKeyOf } from '../../../shared/audit/signing-key'
import type { AccessRow } from '../../../shared/inter-service/contracts'
import { providerFactsOf } from '../../../shared/testing/facts.builder'
import { pdfText } from '../../../shared/testing/pdf-text'
import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { beneficiarySubgraph } from '../subgraph'

const NISS = '81421299855'
const REGISTER = `mutation ($input: RegisterBeneficiaryInput!) { registerBeneficiary(input: $input) { findings { rule } } }`
const STATEMENT = `query ($niss: Niss!, $period: PeriodInput, $language: Language) {
  accessStatement(niss: $niss, period: $period, language: $language) { fileName mediaType content } }`
const INTEGRITY = `{ accessLogIntegrity { subgraph intact sealedEntries sealedUntil rootHash signature publicKey } }`
const supervisor = { as: 'cpas:0299990019:supervisor' }
const inspector = { as: 'sppis:sppis:inspector' }
const names = { FR: 'CPAS de Namur', NL: 'OCMW Namen', DE: 'ÖSHZ Namur', EN: 'CPAS of Namur' }

const visit = (more: Partial<AccessRow>): AccessRow => ({
  id: '00000000-0000-7000-8000-000000000001',
  at: '2026-02-10T09:30:00.000Z',
  subject: 'dr',
  audience: 'PROVIDER',
  organisation: '10001490004',
  role: 'prescriber',
  niss: NISS,
  personId: null,
  operation: 'Op',
  rootFields: ['coverage'],
  kind: 'READ',
  subgraph: 'decision',
  requestId: 'r1',
  refused: false,
  purpose: 'soins',
  client: null,
  ...more,
})

describe('accessStatement', () => {
  let graph: TestSubgraph
  let decided = true
  let isDown = false
  const rows: AccessRow[] = [
    visit({}),
    visit({ subgraph: 'invoice', kind: 'WRITE' }),
    visit({ requestId: 'r2', at: '2026-01-05T23:30:00.000Z', refused: true, purpose: null, role: 'staff' }),
  ]
  const integrity = (name: string) => ({
    subgraph: name,
    intact: true,
    sealedEntries: 0,
    sealedUntil: null,
    rootHash: null,
    signature: null,
    publicKey: null,
  })
  beforeAll(async () => {
    graph = await createTestSubgraph(beneficiarySubgraph, {
      services: {
        'decision.access': (keys) =>
          keys.map(({ from }) => ({ rows: rows.filter(({ at }) => from === null || at >= from), total: 0 })),
        'provider.access': (keys) => keys.map(() => ({ rows: [], total: 0 })),
        'attestation.access': (keys) => {
          if (isDown) throw Object.assign(new Error('down'), { extensions: { code: 'SUBGRAPH_UNAVAILABLE' } })
          return keys.map(() => ({ rows: [], total: 0 }))
        },
        'invoice.access': (keys) => keys.map(() => ({ rows: [], total: 0 })),
        'decision.decidedFor': (keys) => keys.map(() => decided),
        'decision.cpas': (keys) =>
          keys.map((key) => ({
            enterpriseNumber: 'enterpriseNumber' in key ? key.enterpriseNumber : '',
            names,
            address: null,
            email: null,
            phone: null,
            merger: null,
          })),
        'provider.providers': (keys) => keys.map((inamiNumber) => providerFactsOf({ inamiNumber, name: 'Dr Martin' })),
        'decision.accessIntegrity': (keys) => keys.map(() => integrity('decision')),
        'provider.accessIntegrity': (keys) => keys.map(() => integrity('provider')),
        'attestation.accessIntegrity': (keys) => keys.map(() => integrity('attestation')),
        'invoice.accessIntegrity': (keys) => keys.map(() => integrity('invoice')),
      },
    })
    const input = {
      niss: NISS,
      lastName: 'Sow',
      firstNames: 'Awa',
      gender: 'FEMALE',
      residence: { status: 'ILLEGAL_STAY', register: 'NONE', from: '2026-01-01' },
    }
    const { errors, data } = await graph.run(REGISTER, { input })
    expect(errors ?? data.registerBeneficiary.findings).toEqual([])
  })
  afterAll(() => graph?.close())

  const textOf = async (variables: object, who: object = inspector) => {
    const { data, errors } = await graph.run(STATEMENT, { niss: NISS, ...variables }, who)
    expect(errors).toBeUndefined()
    expect(data.accessStatement.mediaType).toBe('application/pdf')
    return pdfText(Buffer.from(data.accessStatement.content, 'base64')).replace(/\s+/g, ' ')
  }

  test.each([
    [
      'FR',
      [
        'Awa Sow',
        'Prestataire de soins Dr Martin (médecin ou dentiste)',
        'A consulté les décisions du CPAS et vos droits.',
        'A enregistré ou modifié des factures de soins.',
        'But indiqué : soins',
        'n’a rien obtenu',
        'CPAS de Namur',
      ],
    ],
    ['NL', ['Zorgverlener Dr Martin (arts of tandarts)', 'Raadpleegde de beslissingen van het OCMW', 'kreeg niets']],
    ['DE', ['Leistungserbringer Dr Martin', 'eingesehen', 'nichts erhalten']],
    [
      'EN',
      [
        'Care provider Dr Martin (physician or dentist)',
        'Read the decisions of the CPAS and your entitlements.',
        'got nothing',
      ],
    ],
  ])('a statement in %s says in words who read or changed the data, for whom and why', async (language, texts) => {
    const text = await textOf({ language })
    for (const part of texts) expect(text).toContain(part)
    // Neither the user nor technical names.
    for (const part of ['coverage', 'READ', 'PROVIDER', 'beneficiary', 'null', 'undefined'])
      expect(text).not.toContain(part)
  })

  test('a statement of a period has no visits of other days; a day is a Belgian day', async () => {
    expect(await textOf({ language: 'EN', period: { from: '2026-01-06' } })).toContain('got nothing')
    const later = await textOf({ language: 'EN', period: { from: '2026-01-07', to: '2026-02-28' } })
    expect(later).not.toContain('got nothing')
    expect(later).toContain('Care provider Dr Martin')
  })

  test('accessStatement is permitted to supervisors of a CPAS that decided for the person, and to inspectors', async () => {
    expect(await textOf({ language: 'EN' }, supervisor)).toContain('Awa Sow')
    decided = false
    const { errors } = await graph.run(STATEMENT, { niss: NISS }, supervisor)
    decided = true
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    for (const as of ['cpas:0299990019:worker', 'caami:caami:agent', 'sppis:sppis:analyst'])
      expect((await graph.run(STATEMENT, { niss: NISS }, { as })).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    expect((await graph.run(STATEMENT, { niss: '81420899878' }, inspector)).errors?.[0]?.extensions.code).toMatch(
      /NOT_FOUND|BAD_USER_INPUT/,
    )
  })

  test('accessStatement is refused if a part of the log cannot be read', async () => {
    isDown = true
    const { errors, data } = await graph.run(STATEMENT, { niss: NISS }, inspector)
    isDown = false
    expect(data).toBeFalsy()
    expect(errors).toHaveLength(1)
  })

  test('accessLogIntegrity names each subgraph, and finds an altered row', async () => {
    const key = signingKeyOf(generateSigningKey())
    await sealAccessLog(graph.db, 'beneficiary', key, () => Date.parse('2026-03-12T12:00:00Z'))
    const ask = async () => (await graph.run(INTEGRITY, {}, inspector)).data.accessLogIntegrity
    const [own, ...others] = await ask()
    expect(own).toMatchObject({ subgraph: 'beneficiary', intact: true, publicKey: key.publicKey })
    expect(own.sealedEntries).toBeGreaterThan(0)
    expect(Number.isNaN(Date.parse(own.sealedUntil))).toBe(false)
    expect(others.map(({ subgraph }: { subgraph: string }) => subgraph)).toEqual([
      'decision',
      'provider',
      'attestation',
      'invoice',
    ])
    await graph.administer(
      `set session_replication_role = replica; update access set subject = 'somebody else' where id = (select access_id from access_leaf limit 1)`,
    )
    expect((await ask())[0]).toMatchObject({ intact: false })
  })
})

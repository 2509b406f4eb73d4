import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { nissCheckDigits } from '../../../shared/values/niss'
import { beneficiarySubgraph } from '../subgraph'

const numberOf = (nine: string) => nine + nissCheckDigits(nine, false)
let next = 0
const aBis = () =>
  numberOf(`6242${String(1 + Math.floor(next / 400)).padStart(2, '0')}${String(100 + 2 * (next++ % 400))}`)

const FINDINGS = 'findings { rule severity path message(language: EN) facts { name value } }'
const REGISTER = `mutation Register($input: RegisterBeneficiaryInput!) {
  registerBeneficiary(input: $input) { beneficiary { id niss } ${FINDINGS} }
}`
const RECORD = `mutation Record($input: [IdentityMutationInput!]!) {
  recordIdentityMutations(input: $input) { alreadyRecorded mutation { id reference kind beneficiary { niss } } ${FINDINGS} }
}`
const bcss = { as: 'system:bcss:bcss' }

let graph: TestSubgraph
beforeAll(async () => {
  graph = await createTestSubgraph(beneficiarySubgraph)
})
afterAll(() => graph.close())

const register = async (niss = aBis(), more: object = {}) => {
  const { data, errors } = await graph.run(REGISTER, { input: { niss, lastName: 'Sow', gender: 'FEMALE', ...more } })
  expect(errors).toBeUndefined()
  return data.registerBeneficiary
}
const aPerson = async () => (await register()).beneficiary.niss as string
const record = async (...input: object[]) => {
  const { data, errors } = await graph.run(RECORD, { input }, bcss)
  expect(errors).toBeUndefined()
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever its query asked for.
  return data.recordIdentityMutations as any[]
}
const count = async (reference: string) =>
  (await graph.db.query('select count(*)::int as n from identity_mutation where reference = $1', [reference]))[0].n

let references = 0
const aReference = () => `feed-${++references}`
const nameChange = (niss: string, lastName: string, reference = aReference()) => ({
  reference,
  niss,
  kind: 'NAME_CHANGE',
  effectiveOn: '2026-03-01',
  lastName,
})

describe('an item with an unreadable value (ID-UNREADABLE)', () => {
  const address = { street: 'Rue Neuve 2', postalCode: '1000', insCode: '21004', from: '2026-03-01' }
  const residence = { status: 'LEGAL_STAY', register: 'FOREIGNERS', from: '2026-03-01' }
  test.each<[string, string, Record<string, unknown>, RegExp]>([
    ['a number with wrong check digits', 'niss', { niss: '85473099823' }, /“85473099823” cannot be/],
    ['a number of sequence 999', 'niss', { niss: '85473099921' }, /cannot be a national register/],
    ['a JSON number for a number', 'niss', { niss: 85473099822 }, /“85473099822” cannot be/],
    ['a day that does not exist', 'effectiveOn', { effectiveOn: '2026-02-30' }, /“2026-02-30” is not a calendar day/],
    ['an empty day', 'effectiveOn', { effectiveOn: '' }, /is not a calendar day/],
    ['an unknown kind', 'kind', { kind: 'MARRIAGE' }, /“MARRIAGE” is not one of the values/],
    ['a new number', 'newNiss', { kind: 'NUMBER_CHANGE', lastName: undefined, newNiss: '1' }, /“1” cannot be/],
    ['a sex', 'gender', { kind: 'GENDER_CHANGE', lastName: undefined, gender: 'X' }, /“X” is not one of/],
    [
      'a birth date',
      'birthDate',
      { kind: 'BIRTH_DATE_CORRECTION', lastName: undefined, birthDate: '1985-13-01' },
      /not a calendar day/,
    ],
    [
      'a birth date after today',
      'birthDate',
      { kind: 'BIRTH_DATE_CORRECTION', lastName: undefined, birthDate: '2030-01-31' },
      /The birth date 31\/01\/2030 is after today/,
    ],
    [
      'the day of an address',
      'address.from',
      { kind: 'ADDRESS_CHANGE', lastName: undefined, address: { ...address, from: '01/03/2026' } },
      /not a calendar day/,
    ],
    [
      'the commune of an address',
      'address.insCode',
      { kind: 'ADDRESS_CHANGE', lastName: undefined, address: { ...address, insCode: '0100' } },
      /“0100” is not the INS code/,
    ],
    [
      'the day of a residence',
      'residence.from',
      { kind: 'RESIDENCE_CHANGE', lastName: undefined, residence: { ...residence, from: 'soon' } },
      /not a calendar day/,
    ],
    [
      'the status of a residence',
      'residence.status',
      { kind: 'RESIDENCE_CHANGE', lastName: undefined, residence: { ...residence, status: 'TOURIST' } },
      /“TOURIST” is not one of/,
    ],
    [
      'the commune assigned',
      'residence.allocationInsCode',
      { kind: 'RESIDENCE_CHANGE', lastName: undefined, residence: { ...residence, allocationInsCode: 'x' } },
      /not the INS code/,
    ],
    ['a name with U+0000', 'lastName', { lastName: 'A\0B' }, /character that cannot be stored/],
    ['a name with half a surrogate pair', 'lastName', { lastName: 'A\ud800B' }, /character that cannot be stored/],
    ['a reference with U+0000', 'reference', { reference: 'A\0B' }, /character that cannot be stored/],
  ])(
    '%s is refused by itself, the others are applied, and its reference stays free',
    async (_, field, wrong, message) => {
      const niss = await aPerson()
      const [before, after, correct] = [nameChange(niss, 'Avant'), nameChange(niss, 'Après'), nameChange(niss, 'Juste')]
      const payloads = await record(before, { ...correct, ...wrong }, after)
      expect(payloads).toMatchObject([
        { alreadyRecorded: false, mutation: { reference: before.reference }, findings: [] },
        {
          alreadyRecorded: false,
          mutation: null,
          findings: [{ rule: 'ID-UNREADABLE', severity: 'ERROR', path: `input.1.${field}` }],
        },
        { alreadyRecorded: false, mutation: { reference: after.reference }, findings: [] },
      ])
      expect(payloads[1].findings[0].message).toMatch(message)
      expect(await record(correct)).toMatchObject([{ alreadyRecorded: false, mutation: { kind: 'NAME_CHANGE' } }])
    },
  )

  test('each unreadable value of an item has a finding', async () => {
    const [{ findings }] = await record({
      ...nameChange('1', 'X'),
      effectiveOn: '2',
      address: { ...address, from: '3' },
    })
    expect(findings.map(({ path }: { path: string }) => path)).toEqual([
      'input.0.niss',
      'input.0.effectiveOn',
      'input.0.address.from',
    ])
  })

  test('literals in the document are refused like variables', async () => {
    const niss = await aPerson()
    const [wrong, good] = [aReference(), aReference()]
    const { data, errors } = await graph.run(
      `mutation { recordIdentityMutations(input: [
        { reference: "${wrong}", niss: 85473099822, kind: DEATH, effectiveOn: "2026-02-30" }
        { reference: "${good}", niss: "${niss}", kind: NAME_CHANGE, effectiveOn: "2026-03-01", lastName: "Bien" }
      ]) { mutation { reference } findings { rule path } } }`,
      {},
      bcss,
    )
    expect(errors).toBeUndefined()
    expect(data.recordIdentityMutations).toEqual([
      {
        mutation: null,
        findings: [
          { rule: 'ID-UNREADABLE', path: 'input.0.niss' },
          { rule: 'ID-UNREADABLE', path: 'input.0.effectiveOn' },
        ],
      },
      { mutation: { reference: good }, findings: [] },
    ])
  })

  test('a single item without a list is accepted', async () => {
    const { data } = await graph.run(RECORD, { input: nameChange('1', 'X') }, bcss)
    expect(data.recordIdentityMutations).toMatchObject([{ findings: [{ path: 'input.0.niss' }] }])
  })

  test.each<[string, Record<string, unknown>]>([
    ['a field that is missing', { effectiveOn: undefined }],
    ['a field that does not exist', { colour: 'blue' }],
    ['a number for a text', { lastName: 5 }],
    ['a number for a choice', { kind: 5 }],
  ])('%s makes the call malformed, and nothing is recorded', async (_, malformed) => {
    const good = nameChange(await aPerson(), 'Bien')
    const { data, errors } = await graph.run(
      RECORD,
      { input: [good, { ...nameChange(aBis(), 'X'), ...malformed }] },
      bcss,
    )
    expect(data).toBeFalsy()
    expect(errors).toHaveLength(1)
    expect(await count(good.reference)).toBe(0)
  })

  test.each([
    ['a variable', 'query Q($niss: Niss!) { beneficiary(niss: $niss) { id } }', { niss: '85473099921' }],
    ['a literal', '{ beneficiary(niss: "85473099921") { id } }', {}],
    ['a literal number', '{ beneficiary(niss: 85473099822) { id } }', {}],
  ])('in other root fields, an unreadable value in %s is rejected with its path', async (_, query, variables) => {
    const { errors } = await graph.run(query, variables)
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT', argument: 'niss' }])
  })

  test('in other root fields, an unknown enum value in an input is rejected with its path', async () => {
    const input = { niss: aBis(), lastName: 'Sow', gender: 'FEMALE', residence: { ...residence, status: 'TOURIST' } }
    const { errors } = await graph.run(REGISTER, { input })
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'input.residence.status' })
  })
})

describe('a reference that was recorded before (ID-REFERENCE)', () => {
  test('a repeated reference with the same content returns the first result', async () => {
    const niss = await aPerson()
    const sent = nameChange(niss, 'Diop')
    const [first] = await record(sent)
    const formatted = niss.replace(/^(..)(..)(..)(...)(..)$/, '$1.$2.$3-$4.$5')
    for (const again of [
      sent,
      { ...sent, niss: formatted },
      { ...sent, lastName: '  Diop ' },
      { ...sent, insurer: null },
    ])
      expect(await record(again)).toEqual([{ ...first, alreadyRecorded: true }])
  })

  test.each<[string, (sent: ReturnType<typeof nameChange>) => object | Promise<object>]>([
    ['another name', (sent) => ({ ...sent, lastName: 'Fall' })],
    ['another day', (sent) => ({ ...sent, effectiveOn: '2026-03-02' })],
    ['another kind', ({ lastName, ...sent }) => ({ ...sent, kind: 'DEATH' })],
    ['another person', async (sent) => ({ ...sent, niss: await aPerson() })],
    ['a person whom nobody registered', (sent) => ({ ...sent, niss: aBis() })],
    ['one field more', (sent) => ({ ...sent, firstNames: 'Awa' })],
    ['first names removed', (sent) => ({ ...sent, firstNames: null })],
    ['fields that its kind does not have', (sent) => ({ ...sent, kind: 'DEATH' })],
  ])('a repeated reference with %s is refused; nothing is written or disclosed', async (_, change) => {
    const sent = nameChange(await aPerson(), 'Diop')
    await record(sent)
    const rows = () =>
      graph.db.query(
        `select (select count(*)::int from identity_mutation) as mutations, (select count(*)::int from identity_fact) as facts,
           (select count(*)::int from outbox) as events, (select count(*)::int from access) as accesses`,
      )
    const other = await change(sent)
    const before = await rows()
    const [payload] = await record(other)
    expect(payload).toMatchObject({
      alreadyRecorded: true,
      mutation: null,
      findings: [{ rule: 'ID-REFERENCE', severity: 'ERROR', path: 'input.0.reference' }],
    })
    expect(payload.findings[0].facts).toEqual([{ name: 'reference', value: sent.reference }])
    expect(await rows()).toEqual(before)
  })

  test('a repeated reference with another day of a residence or address is other content', async () => {
    const sent = {
      reference: aReference(),
      niss: await aPerson(),
      kind: 'ADDRESS_CHANGE',
      effectiveOn: '2026-03-01',
      address: { insCode: '21004', from: '2026-03-01' },
    }
    await record(sent)
    expect(await record({ ...sent, address: { from: '2026-03-01', street: null, insCode: '21004' } })).toMatchObject([
      { alreadyRecorded: true, findings: [], mutation: { kind: 'ADDRESS_CHANGE' } },
    ])
    expect(await record({ ...sent, address: { insCode: '21004', from: '2026-03-02' } })).toMatchObject([
      { alreadyRecorded: true, mutation: null, findings: [{ rule: 'ID-REFERENCE' }] },
    ])
  })

  test('a repeated reference with a former number of the same person is refused', async () => {
    const [niss, newNiss] = [await aPerson(), aBis()]
    const sent = nameChange(newNiss, 'Diop')
    const change = { reference: aReference(), niss, kind: 'NUMBER_CHANGE', effectiveOn: '2026-02-01', newNiss }
    expect(await record(change, sent)).toMatchObject([{ findings: [] }, { findings: [] }])
    expect(await record({ ...sent, niss })).toMatchObject([{ mutation: null, findings: [{ rule: 'ID-REFERENCE' }] }])
  })

  test('a reference repeated within one call returns the first item, and other content is refused', async () => {
    const [one, other] = [await aPerson(), await aPerson()]
    const sent = nameChange(one, 'Diop')
    const payloads = await record(sent, { ...sent, niss: other }, sent, { ...sent, lastName: 'Fall' })
    expect(payloads).toMatchObject([
      { alreadyRecorded: false, mutation: { beneficiary: { niss: one } }, findings: [] },
      { alreadyRecorded: true, mutation: null, findings: [{ rule: 'ID-REFERENCE', path: 'input.1.reference' }] },
      { alreadyRecorded: true, mutation: { id: payloads[0].mutation.id }, findings: [] },
      { alreadyRecorded: true, mutation: null, findings: [{ rule: 'ID-REFERENCE', path: 'input.3.reference' }] },
    ])
  })

  test('a repeated reference is compared with the stored content of a row without a hash', async () => {
    const niss = await aPerson()
    const sent = { ...nameChange(niss, 'Diop'), firstNames: null }
    const residence = { status: 'LEGAL_STAY', register: 'FOREIGNERS', from: '2026-03-01' }
    const { lastName, ...bare } = nameChange(niss, '')
    const moved = { ...bare, kind: 'RESIDENCE_CHANGE', residence }
    await record(sent, moved)
    await graph.db.query(
      `insert into identity_mutation (id, reference, person_id, kind, effective_on, received_at, received_from, content, before,
         after, changes_residence_status)
       select gen_random_uuid(), 'old-' || reference, person_id, kind, effective_on, received_at, received_from, content, before,
         after, changes_residence_status from identity_mutation where reference = any($1)`,
      [[sent.reference, moved.reference]],
    )
    for (const one of [sent, moved]) one.reference = `old-${one.reference}`
    expect(await record(sent, moved)).toMatchObject([
      { alreadyRecorded: true, mutation: { kind: 'NAME_CHANGE' }, findings: [] },
      { alreadyRecorded: true, mutation: { kind: 'RESIDENCE_CHANGE' }, findings: [] },
    ])
    const refused = { alreadyRecorded: true, mutation: null, findings: [{ rule: 'ID-REFERENCE' }] }
    expect(
      await record({ ...sent, lastName: 'Fall' }, { ...moved, residence: { ...residence, register: 'WAITING' } }),
    ).toMatchObject([refused, refused])
  })

  test('the database rejects a hash of another form', async () => {
    await expect(
      graph.db.query(
        `insert into identity_mutation (id, reference, person_id, kind, effective_on, received_at, received_from, content,
           changes_residence_status, input_hash)
         select gen_random_uuid(), 'x', id, 'DEATH', '2026-01-01', now(), '{}', '{}', false, 'abc' from person limit 1`,
      ),
    ).rejects.toThrow('identity_mutation_input_hash')
  })

  test('a reference of 50 concurrent calls with the same content is recorded once and returned to all', async () => {
    const sent = nameChange(await aPerson(), 'Diop')
    const payloads = (await Promise.all(Array.from({ length: 50 }, () => record(sent)))).flat()
    expect(payloads.filter(({ alreadyRecorded }) => !alreadyRecorded)).toHaveLength(1)
    expect(new Set(payloads.map(({ mutation }) => mutation.id)).size).toBe(1)
    expect(payloads.flatMap(({ findings }) => findings)).toEqual([])
    expect(await count(sent.reference)).toBe(1)
  })

  test('a reference of 50 concurrent calls about different persons is recorded once; the others are refused', async () => {
    const persons = await Promise.all(Array.from({ length: 50 }, aPerson))
    const reference = aReference()
    const payloads = (await Promise.all(persons.map((niss) => record(nameChange(niss, 'Diop', reference))))).flat()
    const recorded = payloads.filter(({ mutation }) => mutation !== null)
    expect(recorded).toHaveLength(1)
    expect(recorded[0]).toMatchObject({ alreadyRecorded: false, findings: [] })
    for (const payload of payloads.filter(({ mutation }) => mutation === null))
      expect(payload).toMatchObject({ alreadyRecorded: true, findings: [{ rule: 'ID-REFERENCE' }] })
    const rows = await graph.db.query(
      `select (select count(*)::int from identity_fact f join identity_mutation m on m.id = f.mutation_id where m.reference = $1) as facts,
         (select count(*)::int from outbox o join identity_mutation m on m.id::text = o.payload ->> 'mutationId' where m.reference = $1) as events`,
      [reference],
    )
    expect(rows).toEqual([{ facts: 1, events: 1 }])
  })
})

describe('a registration that contradicts its number (ID-NUMBER)', () => {
  const rulesAndPaths = ({ findings }: { findings: { rule: string; path: string }[] }) =>
    findings.map(({ rule, path }) => `${rule} ${path}`)

  test('a registration that contradicts its number is recorded with warnings for sex and birth date, also when repeated', async () => {
    const niss = numberOf('854730001')
    const more = { birthDate: '1985-07-31' }
    const first = await register(niss, more)
    expect(first).toMatchObject({
      beneficiary: { niss },
      findings: [
        { rule: 'ID-NUMBER', severity: 'WARNING', path: 'input.gender' },
        { rule: 'ID-NUMBER', severity: 'WARNING', path: 'input.birthDate' },
      ],
    })
    expect(await register(niss, more)).toEqual(first)
    expect(rulesAndPaths(await register(niss, { ...more, lastName: 'Diop' }))).toEqual([
      'BEN-KNOWN input',
      'ID-NUMBER input.gender',
      'ID-NUMBER input.birthDate',
    ])
  })
})

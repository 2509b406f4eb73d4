import { inTransaction } from '../../../shared/database/transaction'
import { findingOf } from '../../../shared/testing/facts.builder'
import { pdfText } from '../../../shared/testing/pdf-text'
import { day } from '../../../shared/values/day'
import { isAttestationNumber } from '../domain/attestation-number'
import { controller, errorOf, GP, NISS, PERSON, person, REVOKE, setUpAttestations } from '../testing/attestation-steps'

const { graph, issue, numberOf, others } = setUpAttestations()

describe('issueAttestation', () => {
  test('issueAttestation issues an attestation; repeating the call returns the first one', async () => {
    const { data, errors } = await issue()
    expect(errors).toBeUndefined()
    expect(data.issueAttestation).toEqual({
      attestation: {
        number: expect.any(String),
        beneficiary: { id: PERSON },
        provider: { inamiNumber: '10001490004' },
        careTypes: ['GENERAL_MEDICINE'],
        validity: { from: '2026-03-01', to: '2026-05-31' },
        medium: 'ELECTRONIC',
        keptUntil: '2031-05-31',
        issuedAt: '2026-03-12T11:00:00.000Z',
        revokedAt: null,
      },
      findings: [],
    })
    const { number } = data.issueAttestation.attestation
    expect(isAttestationNumber(number)).toBe(true)
    expect(await numberOf()).toBe(number)
  })

  test('twenty concurrent calls with the same content issue one attestation', async () => {
    const validity = { from: '2026-06-01', to: '2026-12-31' }
    const numbers = await Promise.all(Array.from({ length: 20 }, () => numberOf({ validity })))
    expect(new Set(numbers).size).toBe(1)
  })

  test('issueAttestation uses the decision in force today if none is in force on the first day', async () => {
    others.needsAttestation = false
    others.decidedFrom = day('2026-03-10')
    const { data } = await issue({
      careTypes: ['AMBULATORY_HOSPITAL_CARE'],
      validity: { from: '2026-03-02', to: '2026-03-31' },
    })
    expect(data.issueAttestation.findings).toEqual([{ rule: 'ATT-NEEDLESS', severity: 'WARNING', path: 'niss' }])
    const past = await issue({
      careTypes: ['AMBULATORY_HOSPITAL_CARE'],
      validity: { from: '2026-03-02', to: '2026-03-09' },
    })
    expect(past.data.issueAttestation.findings).toEqual([])
  })

  test('issueAttestation warns (ATT-NEEDLESS) if the decision requires no attestation', async () => {
    others.needsAttestation = false
    const { data } = await issue({ careTypes: ['PARAMEDICAL'] })
    expect(data.issueAttestation.attestation).not.toBeNull()
    expect(data.issueAttestation.findings).toEqual([{ rule: 'ATT-NEEDLESS', severity: 'WARNING', path: 'niss' }])
  })

  test('issueAttestation does not tell an issuer without a right to the care whether the decision requires one', async () => {
    others.coverageFindings = [findingOf('COV-PROVIDER-NOT-LISTED')]
    for (const needsAttestation of [true, false]) {
      others.needsAttestation = needsAttestation
      const { data } = await issue({ careTypes: ['PROSTHESES'] })
      expect(data.issueAttestation.attestation).not.toBeNull()
      expect(data.issueAttestation.findings).toEqual([])
    }
  })

  test('issueAttestation refuses a hospital as issuer (ATT-ISSUER)', async () => {
    const { data } = await issue({ provider: '71000436' }, 'provider:71000436:prescriber')
    expect(data.issueAttestation).toEqual({
      attestation: null,
      findings: [{ rule: 'ATT-ISSUER', severity: 'ERROR', path: 'provider' }],
    })
  })

  test.each<[string, object, string, object]>([
    ['the number of another provider', { provider: '10001589003' }, GP, { code: 'FORBIDDEN' }],
    ['the role of billing staff', {}, 'provider:10001490004:staff', { code: 'FORBIDDEN' }],
    ['CAAMI as caller', {}, controller, { code: 'FORBIDDEN' }],
    ['an unknown person', { niss: '85410199874' }, GP, { code: 'NOT_FOUND' }],
    ['an empty list of care types', { careTypes: [] }, GP, { code: 'BAD_USER_INPUT', argument: 'input.careTypes' }],
    [
      'a period that ends before it begins',
      { validity: { from: '2026-03-02', to: '2026-03-01' } },
      GP,
      { code: 'BAD_USER_INPUT', argument: 'input.validity.to' },
    ],
  ])('issueAttestation rejects %s', async (_, change, as, extensions) => {
    expect(errorOf(await issue(change, as))).toMatchObject(extensions)
  })
})

describe('reading attestations', () => {
  const ONE = `query ($number: ID!) { attestation(number: $number) { number beneficiary { id }
    named: covers(careType: GENERAL_MEDICINE, on: "2026-03-05", invoicedOn: "2026-03-06")
    prescribed: covers(careType: PHARMACEUTICALS, on: "2026-03-05", invoicedOn: "2026-03-06", prescribedBy: "10001490004") } }`

  test('issuer, CAAMI and SPP IS see an attestation, another provider and an analyst do not', async () => {
    const number = await numberOf()
    for (const as of [GP, controller, 'sppis:sppis:inspector'])
      expect((await graph().run(ONE, { number }, { as })).data.attestation).toEqual({
        number,
        beneficiary: { id: PERSON },
        named: true,
        prescribed: true,
      })
    expect((await graph().run(ONE, { number }, { as: 'provider:71000436:staff' })).data.attestation).toBeNull()
    expect(errorOf(await graph().run(ONE, { number }, { as: 'sppis:sppis:analyst' }))).toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  test('covers is false for prescribed care if the GP used a paper exception', async () => {
    const number = await numberOf()
    others.paperExceptions = [{ issuedOn: day('2026-03-06'), situation: 'FORCE_MAJEURE' }]
    expect((await graph().run(ONE, { number }, { as: GP })).data.attestation).toMatchObject({
      named: true,
      prescribed: false,
    })
  })

  test('attestations filters by person, provider, day, care type and revocation', async () => {
    await numberOf()
    const query =
      'query ($filter: AttestationFilter) { attestations(filter: $filter) { totalCount edges { node { careTypes } } } }'
    const count = async (filter: object, as = GP) =>
      (await graph().run(query, { filter }, { as })).data?.attestations.totalCount
    expect(await count({ niss: NISS, careType: 'GENERAL_MEDICINE', on: '2026-03-05', revoked: false })).toBe(1)
    expect(await count({ on: '2026-02-28' })).toBe(0)
    expect(await count({ niss: '85410199874' })).toBe(0)
    expect(await count({ provider: '10001490004' }, 'provider:71000436:staff')).toBe(0)
    expect(await count({ provider: '10001490004' }, controller)).toBeGreaterThan(0)
    expect(errorOf(await graph().run(query, { filter: { niss: NISS } }, { as: 'sppis:sppis:analyst' }))).toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  test('the list of a person uses the index attestation_of_person_in_order', async () => {
    const plan = await inTransaction(graph().db, async (tx) => {
      // With a handful of rows the planner would prefer a sequential scan.
      await tx.query('set local enable_seqscan = off')
      return tx.query(
        'explain select number from attestation where person_id = any($1::uuid[]) order by issued_at desc, number desc limit 26',
        [[PERSON]],
      )
    })
    expect(JSON.stringify(plan)).toContain('attestation_of_person_in_order')
  })

  test('attestationForm returns a PDF in each language', async () => {
    const number = await numberOf()
    const query =
      'query ($number: ID!, $language: Language) { attestationForm(number: $number, language: $language) { fileName mediaType content } }'
    for (const language of ['FR', 'NL', 'DE', 'EN']) {
      const { data, errors } = await graph().run(query, { number, language }, { as: GP })
      expect(errors).toBeUndefined()
      expect(data.attestationForm).toMatchObject({ fileName: `${number}.pdf`, mediaType: 'application/pdf' })
      const bytes = Buffer.from(data.attestationForm.content, 'base64')
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
      expect(bytes.subarray(-6).toString()).toContain('%%EOF')
    }
    expect(errorOf(await graph().run(query, { number: 'AMU' }, { as: GP }))).toMatchObject({ code: 'NOT_FOUND' })
  })

  const FORM = 'query ($number: ID!) { attestationForm(number: $number) { content } }'
  test.each([
    ['Ẹ́niọlá', 'Ọ̀ṣun'],
    ['فاطمة', 'الزهراء'],
    ['გიორგი', 'ბერიძე'],
    ['Nguyễn', 'Thị Hằng'],
  ])('attestationForm prints the name %s %s completely', async (lastName, firstNames) => {
    Object.assign(person, { lastName, firstNames })
    const { data } = await graph().run(FORM, { number: await numberOf() }, { as: GP })
    const text = pdfText(Buffer.from(data.attestationForm.content, 'base64'))
    expect(text).toContain(`\t${lastName} ${firstNames}\n`)
  })

  test('attestationForm rejects a name with a character that cannot be printed', async () => {
    Object.assign(person, { lastName: 'Li 李', firstNames: 'Na' })
    const { data, errors } = await graph().run(FORM, { number: await numberOf() }, { as: GP })
    expect(data).toBeNull()
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'number' })
    expect(errors?.[0]?.message).toContain(`The last name of the person ${NISS} holds the character "李" U+674E`)
    Object.assign(person, { lastName: 'Essai', firstNames: 'Anne' })
  })
})

describe('revokeAttestation', () => {
  test('revokeAttestation revokes once; the issuer can then issue the same attestation again', async () => {
    const number = await numberOf({ careTypes: ['PROSTHESES'] })
    const first = await graph().run(REVOKE, { number, reason: 'Erreur' }, { as: GP })
    expect(first.data.revokeAttestation.attestation).toMatchObject({ number, revocationReason: 'Erreur' })
    const again = await graph().run(REVOKE, { number, reason: 'Autre' }, { as: GP, today: '2026-03-13' })
    expect(again.data).toEqual(first.data)
    expect(await numberOf({ careTypes: ['PROSTHESES'] })).not.toBe(number)
  })

  test('revokeAttestation refuses (ATT-IN-USE) while accepted invoice lines cite the attestation', async () => {
    others.linesOnAttestation = 2
    const { data } = await graph().run(REVOKE, { number: await numberOf(), reason: 'Erreur' }, { as: GP })
    expect(data.revokeAttestation).toEqual({ attestation: null, findings: [{ rule: 'ATT-IN-USE', severity: 'ERROR' }] })
  })

  test('revokeAttestation rejects another provider and an empty reason', async () => {
    const number = await numberOf()
    const otherProvider = await graph().run(REVOKE, { number, reason: 'x' }, { as: 'provider:10001589003:prescriber' })
    expect(errorOf(otherProvider)).toMatchObject({ code: 'FORBIDDEN' })
    expect(errorOf(await graph().run(REVOKE, { number, reason: ' ' }, { as: GP }))).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'reason',
    })
  })
})

test('the database rejects changes and deletions of attestations', async () => {
  const number = await numberOf()
  await expect(graph().db.query("update attestation set niss = '1' where number = $1", [number])).rejects.toThrow(
    'written once',
  )
  await expect(graph().db.query('delete from attestation where number = $1', [number])).rejects.toThrow('written once')
})

test('reads and writes of a person are in the access log', async () => {
  const rows = await graph().db.query('select distinct kind from access where person_id = $1 order by kind', [PERSON])
  expect(rows).toEqual([{ kind: 'READ' }, { kind: 'WRITE' }])
})

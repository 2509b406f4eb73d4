import type { AttestationKey, LineFacts } from '../../../shared/inter-service/contracts'
import { lineFactsOf } from '../../../shared/testing/facts.builder'
import { requestOf } from '../../../shared/testing/test-subgraph'
import { day } from '../../../shared/values/day'
import {
  controller,
  errorOf,
  GP,
  LINE,
  OPEN,
  OUTCOME,
  PERSON,
  REVOKE,
  setUpAttestations,
} from '../testing/attestation-steps'

const { graph, numberOf, others } = setUpAttestations()

describe('attestation.coverage (inter-service)', () => {
  const key: AttestationKey = {
    number: null,
    personIds: [PERSON],
    provider: '10001490004',
    careType: 'GENERAL_MEDICINE',
    on: day('2026-03-05'),
    invoicedOn: day('2026-03-06'),
    prescriber: null,
  }
  const ask = async (...keys: Partial<AttestationKey>[]) => {
    const context = graph().subgraph.contextFor(requestOf(controller, '2026-03-12'))
    const answers = await graph().subgraph.definition.facts['attestation.coverage']!(
      keys.map((change) => ({ ...key, ...change })),
      context,
    )
    return answers.map(({ number, state }) => [number, state])
  }

  test('attestation.coverage returns one answer per key, in the order of the keys', async () => {
    const number = await numberOf()
    const revoked = await numberOf({ careTypes: ['MISCELLANEOUS'] })
    await graph().run(REVOKE, { number: revoked, reason: 'Erreur' }, { as: GP })
    const answers = await ask(
      { number },
      { number: 'AMU0' },
      { number: revoked, careType: 'MISCELLANEOUS' },
      { number, on: day('2026-06-01') },
      { number, personIds: ['0190f5b0-0000-7000-8000-000000000002'] },
      {},
      { careType: 'MEDICAL_TRANSPORT' },
      { careType: 'PHARMACEUTICALS', provider: '20001405001', prescriber: '10001490004' },
      {
        careType: 'PHARMACEUTICALS',
        provider: '20001405001',
        prescriber: '10001490004',
        invoicedOn: day('2025-12-31'),
      },
      { provider: '10001589003' },
    )
    expect(answers).toEqual([
      [number, 'COVERS'],
      ['AMU0', 'UNKNOWN'],
      [revoked, 'REVOKED'],
      [number, 'NOT_COVERING'],
      [number, 'NOT_COVERING'],
      [number, 'COVERS'],
      [null, 'NONE_RECORDED'],
      [number, 'COVERS'],
      [null, 'NONE_RECORDED'],
      // Another physician needs an attestation of their own.
      [null, 'NONE_RECORDED'],
    ])
  })

  test('a hospital may rely on a physician’s attestation; paper attestations are found by number only', async () => {
    const number = await numberOf({ careTypes: ['HOSPITALIZATION'] })
    await numberOf({ careTypes: ['MEDICAL_TRANSPORT'], medium: 'PAPER' })
    expect(await ask({ careType: 'HOSPITALIZATION', provider: '71000436' }, { careType: 'MEDICAL_TRANSPORT' })).toEqual(
      [
        [number, 'COVERS'],
        [null, 'NONE_RECORDED'],
      ],
    )
  })
})

describe('attestation controls', () => {
  const line = (change: Partial<LineFacts> = {}) => lineFactsOf({ id: LINE, ...change })
  const open = (invoiceLines: string[] = [LINE], dueOn = '2026-04-12') =>
    graph().run(OPEN, { input: { invoiceLines, dueOn } }, { as: controller })

  test('a line has at most one open control', async () => {
    const number = await numberOf()
    others.lines.set(LINE, line({ attestationNumber: number }))
    const { data, errors } = await open()
    expect(errors).toBeUndefined()
    expect(data.openAttestationControl.controls).toEqual([
      {
        id: expect.any(String),
        outcome: null,
        dueOn: '2026-04-12',
        invoiceLine: { id: LINE },
        provider: { inamiNumber: '10001490004' },
        openedBy: { role: 'controller' },
        attestation: { number },
      },
    ])
    expect((await open([LINE, LINE], '2026-05-01')).data).toEqual(data)
    const shown = await graph().run(`{ attestation(number: "${number}") { controls { id } } }`, {}, { as: GP })
    expect(shown.data.attestation.controls).toHaveLength(1)
  })

  test('an outcome is recorded once; MISSING publishes the event that recovers the payment', async () => {
    others.lines.set(LINE, line())
    const { id } = (await open()).data.openAttestationControl.controls[0]
    const first = await graph().run(OUTCOME, { id, outcome: 'MISSING' }, { as: controller })
    expect(first.data.recordControlOutcome.controls[0]).toMatchObject({ id, outcome: 'MISSING', remark: 'r' })
    expect(
      (await graph().run(OUTCOME, { id, outcome: 'MISSING' }, { as: controller, today: '2026-03-14' })).data,
    ).toEqual(first.data)
    expect(errorOf(await graph().run(OUTCOME, { id, outcome: 'SHOWN' }, { as: controller }))).toMatchObject({
      code: 'CONFLICT',
    })
    const events = await graph().db.query("select key, payload from outbox where topic = 'attestation.control-outcome'")
    expect(events).toEqual([
      { key: LINE, payload: { controlId: id, lineId: LINE, outcome: 'MISSING', attestation: null } },
    ])
    // The control is closed, so the line can be controlled again.
    expect((await open()).data.openAttestationControl.controls[0].id).not.toBe(id)
  })

  test('no control is opened for a line that requires no attestation or is rejected (ATT-CONTROL)', async () => {
    const other = LINE.replace('a1', 'a2')
    others.lines.set(LINE, line({ attestationRequired: false })).set(other, line({ id: other, outcome: 'REJECTED' }))
    const { data } = await open([LINE, other])
    expect(data.openAttestationControl).toEqual({
      controls: [],
      findings: [0, 1].map((n) => ({ rule: 'ATT-CONTROL', severity: 'WARNING', path: `invoiceLines.${n}` })),
    })
  })

  test('attestation controls reject unknown lines, an empty list, a past day, unknown controls and the role of an agent', async () => {
    expect(errorOf(await open())).toMatchObject({ code: 'NOT_FOUND' })
    expect(errorOf(await open([]))).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'input.invoiceLines' })
    expect(errorOf(await open([LINE], '2026-03-11'))).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'input.dueOn' })
    expect(errorOf(await graph().run(OUTCOME, { id: LINE, outcome: 'SHOWN' }, { as: controller }))).toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(
      errorOf(await graph().run(OUTCOME, { id: LINE, outcome: 'SHOWN' }, { as: 'caami:caami:agent' })),
    ).toMatchObject({ code: 'FORBIDDEN' })
  })

  test('attestationControls returns to a provider its own controls only', async () => {
    const query =
      'query ($filter: ControlFilter) { attestationControls(filter: $filter) { totalCount edges { node { outcome } } } }'
    const seen = async (filter: object, as: string) =>
      (await graph().run(query, { filter }, { as })).data.attestationControls.totalCount
    const all = await seen({}, controller)
    expect(all).toBeGreaterThan(1)
    expect(await seen({ open: true }, GP)).toBe(all - 1)
    expect(await seen({ outcome: 'MISSING' }, 'sppis:sppis:analyst')).toBe(1)
    expect(await seen({}, 'provider:71000436:staff')).toBe(0)
  })

  test('an analyst reads controls without the remark, and its read of their attestations is logged', async () => {
    const number = await numberOf()
    const shown = LINE.replace('a1', 'a3')
    others.lines.set(shown, line({ id: shown, attestationNumber: number }))
    const { id } = (await open([shown])).data.openAttestationControl.controls[0]
    await graph().run(OUTCOME, { id, outcome: 'SHOWN' }, { as: controller })
    const query = '{ attestationControls(first: 50) { edges { node { id remark attestation { number } } } } }'
    const readsOf = async (as: string) => {
      const { edges } = (await graph().run(query, {}, { as })).data.attestationControls
      return edges.map(({ node }: { node: object }) => node).find((node: { id: string }) => node.id === id)
    }
    const logged = async () =>
      (await graph().db.query("select from access where role = 'analyst' and person_id = $1", [PERSON])).length
    const before = await logged()
    expect(await readsOf('sppis:sppis:inspector')).toEqual({ id, remark: 'r', attestation: { number } })
    expect(await logged()).toBe(before)
    expect(await readsOf('sppis:sppis:analyst')).toEqual({ id, remark: null, attestation: { number } })
    expect(await logged()).toBeGreaterThan(before)
  })
})

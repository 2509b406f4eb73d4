import { findingOf } from '../../../shared/testing/facts.builder'
import { day } from '../../../shared/values/day'
import { fullTerms, GP, HOSPITAL, invoiceFileOf, SPECIALIST } from '../testing/scenario'
import { OTHER_HOSPITAL, SUBMIT, SUBMIT_EFACT, setUpStays } from '../testing/stay-steps'
import { efactStay, efactStayFile, record30, type StayLine } from '../testing/stays'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const { scenario, person, run, lineOf, send, sendEfact, tarify, found, stay, decidedOn } = setUpStays()

describe('hospital stays', () => {
  test('ten units of a day of stay on one day are refused', async () => {
    scenario.coverage = decidedOn('2026-01-05', '2026-01-31')
    const [line] = await send(person(), [{ performedOn: '2026-01-31', quantity: 10, claimed: '5000.00' }])
    expect([line.outcome, ...found(line)]).toEqual(['REJECTED', 'TAR-PERIOD', 'TAR-QUANTITY 500444'])
    expect(line.amounts).toEqual({ claimed: '5000.00', state: '0.00', cpas: '0.00', patient: '0.00' })
  })

  test('a record 30 beyond the decision is refused, and names the first day without a decision and the days before it', async () => {
    scenario.coverage = decidedOn('2026-01-05', '2026-01-31')
    const niss = person()
    const [line] = await sendEfact(niss, [record30('2026-01-30', '2026-02-10', 11, 539_000)])
    expect([line.outcome, ...found(line)]).toEqual(['REJECTED', 'COV-NOT-ACTIVE 201 2026-02-01 2'])
    expect(line).toMatchObject({
      performedOn: '2026-01-30',
      performedUntil: '2026-02-10',
      quantity: 11,
      refundCode: 9008,
    })
    const same = stay('2026-01-30', '2026-02-10', 11)
    const [sent] = await send(niss, [same])
    expect([sent.outcome, ...found(sent)]).toEqual(['REJECTED', 'COV-NOT-ACTIVE 201 2026-02-01 2'])
    const tarified = await tarify(niss, same)
    expect([tarified.outcome, ...found(tarified)]).toEqual(['REJECTED', 'COV-NOT-ACTIVE 201 2026-02-01 2'])
  })

  test('the days that the decision covers are paid, also without a unit on the day of discharge', async () => {
    scenario.coverage = decidedOn('2026-01-05', '2026-01-31')
    const niss = person()
    const expected = { claimed: '500.00', state: '490.00', cpas: '10.00', patient: '0.00' }
    expect(await tarify(niss, stay('2026-01-30', '2026-01-31', 1))).toMatchObject({
      outcome: 'ACCEPTED',
      amounts: expected,
    })
    const [line] = await sendEfact(niss, [record30('2026-01-30', '2026-01-31', 1, 49_000)], '2026-03-02')
    expect(line).toMatchObject({ outcome: 'ACCEPTED', amounts: expected, findings: [] })
  })

  test('a stay of a person who dies is refused from the day of death on', async () => {
    const niss = person({ deathDate: day('2026-01-20') })
    scenario.coverage = ({ on }) => ({
      findings: on >= '2026-01-20' ? [findingOf('COV-DECEASED', { code: '200' })] : [],
    })
    const [line] = await send(niss, [stay('2026-01-18', '2026-02-16', 30)])
    expect([line.outcome, ...found(line)]).toEqual(['REJECTED', 'INV-DECEASED 500549 2026-01-20 2'])
    expect(found(await tarify(niss, stay('2026-01-18', '2026-02-16', 30)))).toEqual(['COV-DECEASED 200 2026-01-20 2'])
    const [paid] = await send(niss, [stay('2026-01-18', '2026-01-19', 2)])
    expect([paid.outcome, paid.amounts.state]).toEqual(['ACCEPTED', '980.00'])
  })

  test('units of a day are limited by the nomenclature data, whatever the provider and the file', async () => {
    const niss = person()
    const act = (quantity: number): StayLine => ({
      code: '700011',
      performedOn: '2026-02-10',
      quantity,
      claimed: `${quantity * 20}.00`,
    })
    const [many] = await send(niss, [act(30)])
    expect([many.outcome, ...found(many)]).toEqual(['REJECTED', 'TAR-QUANTITY 500444'])
    expect((await send(niss, [act(1)]))[0].outcome).toBe('ACCEPTED')
    const [other] = await send(niss, [act(2)], { provider: OTHER_HOSPITAL })
    expect(found(other)).toEqual(['TAR-QUANTITY 500444'])
    expect((await send(niss, [act(1)], { provider: OTHER_HOSPITAL }))[0].outcome).toBe('ACCEPTED')
  })

  test('thirty consultations on a day are accepted, because no source of the shipped data limits them', async () => {
    const day = { performedOn: '2026-02-10', performer: SPECIALIST }
    const [line] = await send(person(), [{ ...day, code: '102034', quantity: 30, claimed: '1114.50' }])
    expect([line.outcome, found(line), line.amounts.claimed]).toEqual(['ACCEPTED', [], '1114.50'])
  })

  test('two stays with common days are not both accepted, and they may share the day of transfer', async () => {
    const niss = person()
    expect((await send(niss, [stay('2026-01-12', '2026-01-16', 5)]))[0].outcome).toBe('ACCEPTED')
    for (const provider of [HOSPITAL, OTHER_HOSPITAL]) {
      const [second] = await send(niss, [stay('2026-01-14', '2026-01-18', 5)], { provider })
      expect([second.outcome, ...found(second)]).toEqual([
        'REJECTED',
        'TAR-QUANTITY 500444 2026-01-14 0',
        'INV-STAY-OVERLAP 500545 2026-01-14 0',
      ])
    }
    const [transfer] = await send(niss, [stay('2026-01-16', '2026-01-20', 5)], { provider: OTHER_HOSPITAL })
    expect([transfer.outcome, found(transfer)]).toEqual(['ACCEPTED', []])
  })

  test('ambulatory care within a stay is refused, except on the days of admission and discharge', async () => {
    const niss = person()
    await send(niss, [stay('2026-01-12', '2026-01-16', 5)])
    const ambulatory = (on: string): StayLine => ({ code: '700055', performedOn: on, quantity: 1, claimed: '40.00' })
    const outcomes = []
    for (const on of ['2026-01-12', '2026-01-14', '2026-01-16']) {
      const [line] = await send(niss, [ambulatory(on)], { provider: OTHER_HOSPITAL })
      outcomes.push([line.outcome, ...found(line)])
    }
    expect(outcomes).toEqual([['ACCEPTED'], ['REJECTED', 'INV-STAY-OVERLAP 500545'], ['ACCEPTED']])
    const input = invoiceFileOf('gp-in-stay', [{ performedOn: '2026-01-13' }], { niss })
    const gp = lineOf(await run(SUBMIT, { input }, GP, '2026-02-01'))
    expect([gp.outcome, ...found(gp)]).toEqual(['REJECTED', 'INV-STAY-OVERLAP 500545'])
    const other = person()
    const first = invoiceFileOf('gp-before-stay', [{ performedOn: '2026-01-13' }], { niss: other })
    expect(lineOf(await run(SUBMIT, { input: first }, GP, '2026-02-01')).outcome).toBe('ACCEPTED')
    expect(found((await send(other, [stay('2026-01-12', '2026-01-16', 5)]))[0])).toEqual([
      'INV-STAY-OVERLAP 500545 2026-01-13 1',
    ])
  })

  test('a finding about another stay does not tell its hospital or its days', async () => {
    const niss = person()
    await send(niss, [stay('2026-01-12', '2026-01-16', 5)])
    const input = invoiceFileOf('gp-curious', [{ performedOn: '2026-01-13' }], { niss })
    const gp = lineOf(await run(SUBMIT, { input }, GP, '2026-02-01'))
    expect(JSON.stringify(gp.findings)).not.toMatch(/71000436|2026-01-1[26]|1[26]\/01/)
  })

  test('the lines of one invoice are one stay, and codes that exclude each other are refused on a common day', async () => {
    const niss = person()
    const lines = await send(niss, [
      stay('2026-01-12', '2026-01-14', 3),
      stay('2026-01-15', '2026-01-18', 3),
      { code: '700033', performedOn: '2026-01-13', quantity: 1, claimed: '30.00' },
      { code: '700033', performedOn: '2026-01-18', quantity: 1, claimed: '30.00' },
      stay('2026-01-14', '2026-01-16', 3),
    ])
    expect(lines.map((line: any) => [line.outcome, ...found(line)])).toEqual([
      ['ACCEPTED'],
      ['ACCEPTED'],
      ['REJECTED', 'TAR-NOT-WITH 500444'],
      ['ACCEPTED'],
      ['REJECTED', 'TAR-QUANTITY 500444 2026-01-14 0', 'INV-LINE-DUPLICATE 500423 2026-01-14 0'],
    ])
    const [inside] = await send(niss, [stay('2026-01-14', '2026-01-14', 1)], { provider: OTHER_HOSPITAL })
    expect(found(inside)).toContain('INV-STAY-OVERLAP 500545')
  })

  test('a stay of a person with two numbers is found under both', async () => {
    const niss = person()
    const second = person()
    await send(niss, [stay('2026-01-12', '2026-01-16', 5)])
    const merged = {
      ...scenario.persons.get(niss)!,
      ids: [scenario.persons.get(second)!.id, scenario.persons.get(niss)!.id],
    }
    scenario.persons.set(second, { ...merged, id: merged.ids[0]! })
    scenario.persons.set(niss, { ...merged, id: merged.ids[0]! })
    expect(found((await send(second, [stay('2026-01-14', '2026-01-18', 5)]))[0])).toContain(
      'INV-STAY-OVERLAP 500545 2026-01-14 0',
    )
  })

  test('a credit note of a stay frees its days and its part of the monthly maximum', async () => {
    scenario.coverage = ({ careType }) => ({
      terms: fullTerms({ careType, patientPart: 'PARTIAL', patientPartMaxPerMonth: 2_500 }),
    })
    const niss = person()
    const shares = (line: any) => [line.outcome, line.amounts.cpas, line.amounts.patient]
    const [first] = await sendEfact(niss, [record30('2026-01-29', '2026-02-03', 6, 294_000)], '2026-03-03')
    expect(shares(first)).toEqual(['ACCEPTED', '50.00', '10.00'])
    const record = record30('2026-01-29', '2026-02-03', 6, -294_000)
    const credit = efactStay(niss, [record], { kind: 'CREDIT_NOTE' })
    const credited = lineOf(
      await run(SUBMIT_EFACT, { content: efactStayFile([credit], '2026-03-04') }, HOSPITAL, '2026-03-04'),
    )
    expect(shares(credited)).toEqual(['ACCEPTED', '-50.00', '-10.00'])
    const [again] = await send(niss, [stay('2026-01-31', '2026-02-04', 5)], { today: '2026-03-05' })
    expect(shares(again)).toEqual(['ACCEPTED', '35.00', '15.00'])
  })

  test('a last day before the first one is refused, and a last day equal to it is a line of one day', async () => {
    const niss = person()
    const [wrong] = await send(niss, [stay('2026-01-12', '2026-01-11', 1)])
    expect([wrong.outcome, wrong.performedUntil, ...found(wrong)]).toEqual([
      'REJECTED',
      '2026-01-11',
      'TAR-PERIOD 2026-01-12 0',
    ])
    const [one] = await send(niss, [stay('2026-01-12', '2026-01-12', 1)])
    expect([one.outcome, one.performedUntil]).toEqual(['ACCEPTED', null])
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.

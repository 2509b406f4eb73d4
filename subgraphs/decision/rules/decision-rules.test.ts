import { evaluateRules } from '../../../shared/rules/evaluate-rules'
import { day } from '../../../shared/values/day'
import { days, decisionCaseOf, decisionContentOf, insurableOn } from '../testing/case.builder'
import { otherDecision, stated, testRows } from '../testing/rule-rows'
import { creationRules, extensionRules, modificationRules, reactivationRules, stopRules } from '.'
import { expectedVersionRule } from './expected-version.rule'
import { grounds as groundsRule } from './grounds.rule'
import { illegalStayCheck } from './illegal-stay-months.rule'
import { notSuspended } from './not-suspended.rule'
import { otherCpas } from './other-cpas.rule'
import { suspendedRule } from './suspended.rule'
import { territory } from './territory.rule'
import { unknownBeneficiary } from './unknown-beneficiary.rule'

testRows([
  ['a municipality of the CPAS', territory, { content: { residenceInsCode: '21013' } }, []],
  ['a municipality of another CPAS', territory, { content: { residenceInsCode: '62063' } }, ['residenceInsCode']],
  [
    'a municipality of another CPAS with a ground of competence',
    territory,
    { content: { residenceInsCode: '62063', competenceGround: 'Law of 1965, article 2, § 1' } },
    [],
  ],
  ['grounds of 10 characters', groundsRule, stated('0123456789'), []],
  ['grounds of 9 characters', groundsRule, stated('012345678'), ['reason']],
  ['grounds of 9 characters and blanks around them', groundsRule, stated(' 012345678  '), ['reason']],
  ['grounds of blanks', groundsRule, stated('            '), ['reason']],
  ['grounds of 10 characters of two code units each', groundsRule, stated('𝐀'.repeat(10)), []],
  ['grounds of 9 characters of two code units each', groundsRule, stated('𝐀'.repeat(9)), ['reason']],
  ['the SPP IS has no municipalities', territory, { cpas: null, content: { residenceInsCode: '62063' } }, []],

  [
    'a change of a suspended decision is refused',
    suspendedRule,
    { previous: { suspendedSince: day('2026-03-01') } },
    ['number'],
  ],
  ['a change of a decision that is not suspended is permitted', suspendedRule, { previous: {} }, []],
  ['a new decision is not suspended', suspendedRule, {}, []],
  ['the current version is accepted', expectedVersionRule, { previous: { version: 2 }, expectedVersion: 2 }, []],
  [
    'a stale version is refused',
    expectedVersionRule,
    { previous: { version: 2 }, expectedVersion: 1 },
    ['expectedVersion'],
  ],
  [
    'a simulation has no expected version',
    expectedVersionRule,
    { previous: { version: 2 }, expectedVersion: null },
    [],
  ],
  [
    'the reactivation of a suspended decision is permitted',
    notSuspended,
    { previous: { suspendedSince: day('2026-03-01') } },
    [],
  ],
  ['the reactivation of a decision that is not suspended is refused', notSuspended, { previous: {} }, ['number']],
  ['a new decision is not reactivated', notSuspended, {}, []],
  ['a decision of the same CPAS', otherCpas, { previous: {} }, []],
  ['a decision of another CPAS is refused', otherCpas, { previous: { cpas: '0299991108' } }, ['number']],
  ['the SPP IS simulates any decision', otherCpas, { cpas: null, previous: { cpas: '0299991108' } }, []],
  ['a registered person', unknownBeneficiary, {}, []],
  ['an unknown person is refused', unknownBeneficiary, { person: null }, ['niss']],
])

test('DEC-TERRITORY and DEC-INSURABLE-3-MONTHS are warnings, the other rules are errors', () => {
  const difference = {
    ...otherDecision('2026-01-01', '2026-12-31'),
    content: { residenceInsCode: '62063' },
    person: { situations: [insurableOn(days('2026-03-01', '2026-05-31'), '2026-01-01')] },
  }
  const { findings } = evaluateRules(creationRules, decisionCaseOf(difference), {
    council: day('2026-03-12'),
    recording: day('2026-03-12'),
  })
  expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
    ['DEC-OVERLAP', 'ERROR'],
    ['DEC-CONTINUITY', 'ERROR'],
    ['DEC-TERRITORY', 'WARNING'],
    ['DEC-INSURABLE-3-MONTHS', 'WARNING'],
  ])
})

test('DEC-ILLEGAL-STAY-MONTHS limits the decision to three months if it is enabled', () => {
  const check = (to: string | null, residenceStatus: 'ILLEGAL_STAY' | 'LEGAL_STAY' = 'ILLEGAL_STAY') =>
    illegalStayCheck(decisionCaseOf({ content: { validity: days('2026-03-01', to), residenceStatus } }), { months: 3 })
  expect(check('2026-05-31')).toEqual([])
  expect(check('2026-06-01')).toHaveLength(1)
  expect(check(null)).toHaveLength(1)
  expect(check('2026-06-01', 'LEGAL_STAY')).toEqual([])
})

test('each mutation has its own list of rules', () => {
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)
  expect(ids(stopRules)).toEqual([
    'DEC-VERSION',
    'DEC-GROUNDS',
    'DEC-PERIOD',
    'DEC-DECEASED-5-DAYS',
    'DEC-RETRO-DECREASE',
    'DEC-MERGED-PERSONS',
  ])
  expect(ids(reactivationRules)).toEqual([
    'DEC-VERSION',
    'DEC-NOT-SUSPENDED',
    'DEC-PERIOD',
    'DEC-DECEASED-5-DAYS',
    'DEC-MERGED-PERSONS',
  ])
  expect(ids(extensionRules)).not.toContain('DEC-60-DAYS')
  expect(ids(extensionRules)).toEqual(
    expect.arrayContaining(['DEC-SUSPENDED', 'DEC-ONE-YEAR', 'DEC-OVERLAP', 'DEC-RETRO-60-DAYS']),
  )
  expect(ids(modificationRules)).toEqual(
    expect.arrayContaining([
      ...ids(creationRules),
      'DEC-VERSION',
      'DEC-SUSPENDED',
      'DEC-RETRO-DECREASE',
      'DEC-RETRO-60-DAYS',
    ]),
  )
  expect(decisionContentOf().kind).toBe('GUARANTEE')
})

import { day } from '../../../shared/values/day'
import { days, decisionCaseOf, insurableOn } from '../testing/case.builder'
import { coverage, hospital, lasting, neighbour, seekerOn, testFactRows, withCoverages } from '../testing/fact-rows'
import { allocationUnknown } from './allocation-unknown.rule'
import { continuity } from './continuity.rule'
import { councilDateRule } from './council-date.rule'
import { coverageInDecision } from './coverage-in-decision.rule'
import { coverageOnce } from './coverage-once.rule'
import { illegalStayCheck } from './illegal-stay-months.rule'
import { rules } from './index'
import { insurableThreeMonths } from './insurable-3-months.rule'
import { oneYear } from './one-year.rule'
import { overlap } from './overlap.rule'
import { periodRule } from './period.rule'
import { requiredCompanionCoverageHospital } from './required-companion-coverage-hospital.rule'
import { scopeInsured } from './scope-insured.rule'
import { scopeReceptionCentre } from './scope-reception-centre.rule'
import { territory } from './territory.rule'

testFactRows([
  [
    periodRule,
    lasting('2026-03-02', '2026-03-01'),
    [
      'validity.to',
      'from 2026-03-02, to 2026-03-01',
      'The period ends on 01/03/2026, before its first day (02/03/2026). Correct one of the two days.',
    ],
  ],
  [
    periodRule,
    {
      previous: {},
      ...lasting('2026-03-01', '2026-06-01'),
      stopWindow: { earliest: day('2026-02-28'), latest: day('2026-05-31') },
    },
    [
      'validity.to',
      'to 2026-06-01, earliest 2026-02-28, latest 2026-05-31',
      'The last day 01/06/2026 is not possible. Choose a day from 28/02/2026 (the decision then holds on no day) to 31/05/2026.',
    ],
  ],
  [
    periodRule,
    { previous: {}, extensionFrom: day('2026-06-30') },
    [
      'validity.to',
      'to 2026-05-31, from 2026-06-30',
      'An extension can’t end on 31/05/2026, before the current last day (30/06/2026). To shorten the decision, stop it.',
    ],
  ],
  [
    periodRule,
    { previous: {}, ...lasting('2026-03-01', '2026-02-27'), extensionFrom: day('2026-05-31') },
    [
      'validity.to',
      'from 2026-03-01, to 2026-02-27',
      'The period ends on 27/02/2026, before its first day (01/03/2026). Correct one of the two days.',
    ],
  ],
  [
    periodRule,
    { previous: {}, ...lasting('2026-03-01', '2026-03-01'), extensionFrom: day('2026-05-31') },
    [
      'validity.to',
      'to 2026-03-01, from 2026-05-31',
      'An extension can’t end on 01/03/2026, before the current last day (31/05/2026). To shorten the decision, stop it.',
    ],
  ],
  [
    councilDateRule,
    { content: { councilDate: day('2026-03-13') } },
    [
      'councilDate',
      'councilDate 2026-03-13, today 2026-03-12',
      'The council date (13/03/2026) is after today (12/03/2026). Record the decision once the council has taken it.',
    ],
  ],
  [
    oneYear,
    lasting('2026-03-01', '2027-03-01'),
    [
      'validity.to',
      'from 2026-03-01, to 2027-03-01, latest 2027-02-28, years 1',
      'The period begins on 01/03/2026 and can go to 28/02/2027 at most; 01/03/2027 is later. Choose a last day, then take a new decision.',
    ],
  ],
  [
    oneYear,
    lasting('2026-03-01', null),
    [
      'validity.to',
      'from 2026-03-01, to ∞, latest 2027-02-28, years 1',
      'The period begins on 01/03/2026 and has no last day. Choose a last day, 28/02/2027 at the latest.',
    ],
  ],
  [
    coverageInDecision,
    withCoverages(coverage('2026-02-28', null)),
    [
      'coverages.0.period.from',
      'careType PARAMEDICAL, from 2026-02-28, to ∞, decisionFrom 2026-03-01, decisionTo 2026-05-31',
      'The coverage “Paramedical care” from 28/02/2026 goes beyond the validity of the decision (from 01/03/2026 to 31/05/2026). Change the coverage or the decision.',
    ],
  ],
  [
    coverageInDecision,
    { content: { validity: days('2026-03-01', null), coverages: [coverage('2026-02-28', '2026-03-31')] } },
    [
      'coverages.0.period.from',
      'careType PARAMEDICAL, from 2026-02-28, to 2026-03-31, decisionFrom 2026-03-01, decisionTo ∞',
      'The coverage “Paramedical care” from 28/02/2026 to 31/03/2026 goes beyond the validity of the decision (from 01/03/2026). Change the coverage or the decision.',
    ],
  ],
  [
    coverageOnce,
    withCoverages(coverage('2026-03-01', '2026-03-31'), coverage('2026-04-01', '2026-04-30')),
    [
      'coverages.1.careType',
      'careType PARAMEDICAL',
      'The care type “Paramedical care” is covered already, further up in the same decision. Keep one coverage of each type.',
    ],
  ],
  [
    requiredCompanionCoverageHospital,
    withCoverages(hospital('2026-03-31')),
    [
      'coverages.0.careType',
      'careType HOSPITALIZATION, from 2026-03-01, to 2026-03-31, needed AMBULATORY_HOSPITAL_CARE, recordedFrom 2018-02-01',
      'The hospitalisation coverage from 01/03/2026 to 31/03/2026 needs an ambulatory hospital care coverage for at least these days. Add it or extend it.',
    ],
  ],
  [
    requiredCompanionCoverageHospital,
    withCoverages(hospital(null)),
    [
      'coverages.0.careType',
      'careType HOSPITALIZATION, from 2026-03-01, to ∞, needed AMBULATORY_HOSPITAL_CARE, recordedFrom 2018-02-01',
      'The hospitalisation coverage from 01/03/2026 needs an ambulatory hospital care coverage for at least these days. Add it or extend it.',
    ],
  ],
  [
    overlap,
    neighbour,
    [
      'validity',
      'number 000000000196, cpas 0299991108, cpasName CPAS de Liège, from 2026-05-31, to ∞',
      'Decision 000000000196 of CPAS of Liège (0299991108) holds already from 31/05/2026. Contact that CPAS, or choose a period outside these days.',
    ],
  ],
  [
    continuity,
    neighbour,
    [
      'validity',
      'number 000000000196, cpas 0299991108, cpasName CPAS de Liège, from 2026-05-31, to ∞',
      'CPAS of Liège (0299991108) stays competent for as long as its decision 000000000196 has no last day, even if the person has moved. Contact that CPAS.',
    ],
  ],
  [
    territory,
    { content: { residenceInsCode: '62063' } },
    [
      'residenceInsCode',
      'residence 62063, communes 21004, 21013',
      'The municipality of residence 62063 is not one of yours (21004 and 21013). Check which CPAS is competent; if an exception of the law of 2 April 1965 applies, state it as the ground of competence.',
    ],
  ],
  [
    scopeInsured,
    { person: { insured: [days('2026-02-01', null)] } },
    [
      'niss',
      'day 2026-03-01',
      'The person is insured on 01/03/2026, the first day of the decision: the costs go through the health insurance fund. Deal with additional aid outside MediPrima.',
    ],
  ],
  [
    scopeInsured,
    { person: { insured: [days('2025-01-01', '2026-02-28'), days('2026-04-01', null)] } },
    [
      'niss',
      'day 2026-04-01, lastDay 2026-03-31',
      'The person is insured on 01/04/2026, and the decision would hold on that day too: the costs then go through the health insurance fund. Let the decision end on 31/03/2026 at the latest.',
    ],
  ],
  [
    scopeReceptionCentre,
    {
      person: {
        receptionCentre: [days('2025-01-01', '2025-02-01'), days('2026-05-31', null), days('2026-05-31', '2026-06-01')],
      },
    },
    [
      'niss',
      'centreFrom 2026-05-31, centreTo …',
      'The person is housed in a reception centre from 31/05/2026, and the decision would hold on these days too. Turn to Fedasil or choose other days.',
    ],
  ],
  [
    scopeReceptionCentre,
    { person: { receptionCentre: [days('2026-02-01', '2026-03-01')] } },
    [
      'niss',
      'centreFrom 2026-02-01, centreTo 2026-03-01',
      'The person is housed in a reception centre from 01/02/2026 to 01/03/2026, and the decision would hold on these days too. Turn to Fedasil or choose other days.',
    ],
  ],
  [
    insurableThreeMonths,
    { person: { situations: [insurableOn(days('2026-03-01', '2026-05-31'), '2026-02-28')] } },
    [
      'insuranceDelayGrounds',
      'dueBy 2026-02-28, from 2026-03-01, months 3',
      'The person should have joined a health insurance fund by 28/02/2026 and the decision begins on 01/03/2026. Have the person join one, or record why it is late.',
    ],
  ],
  [
    insurableThreeMonths,
    { person: { situations: [insurableOn(days('2026-03-01', '2026-05-31'), '2026-04-30')] } },
    [
      'insuranceDelayGrounds',
      'dueBy 2026-04-30, day 2026-05-01, months 3',
      'The decision still holds on 01/05/2026, after 30/04/2026, the last day for the person to join a health insurance fund. Have the person join one by then, or record why it will be late.',
    ],
  ],
  [
    allocationUnknown,
    { person: { situations: [seekerOn('2026-04-01', null)] } },
    [
      'niss',
      'day 2026-04-01',
      'The assigned municipality (TI 207) of this person is not known on 01/04/2026: the State pays only half of the insurance share, whether or not housing was offered. Send the Fedasil document to the SPP IS.',
    ],
  ],
])

test('DEC-ILLEGAL-STAY-MONTHS contains the computed last day if it is enabled', () => {
  const caseUntil = (to: string | null) => decisionCaseOf({ content: { validity: days('2026-03-01', to) } })
  expect(illegalStayCheck(caseUntil('2026-06-01'), { months: 3 })).toMatchObject([
    { path: 'validity.to', facts: { from: '2026-03-01', to: '2026-06-01', latest: '2026-05-31', months: 3 } },
  ])
  expect(illegalStayCheck(caseUntil(null), { months: 3 })).toMatchObject([{ facts: { to: '∞' } }])
})

test('rules contains every id once, grouped as DEC, COV and COM', () => {
  const ids = rules.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.map((id) => id.slice(0, 3)).filter((kind, i, all) => all.indexOf(kind) === i)).toEqual([
    'DEC',
    'COV',
    'COM',
  ])
})

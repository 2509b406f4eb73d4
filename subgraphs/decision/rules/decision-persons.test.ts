import { day } from '../../../shared/values/day'
import { days } from '../testing/case.builder'
import { insurable, insured, other, otherDecision, sharedDays, testRows } from '../testing/rule-rows'
import { continuity } from './continuity.rule'
import { inquiryRule } from './inquiry.rule'
import { insurableThreeMonths } from './insurable-3-months.rule'
import { mergedPersons } from './merged-persons.rule'
import { overlap } from './overlap.rule'
import { scopeInsured } from './scope-insured.rule'
import { scopeReceptionCentre } from './scope-reception-centre.rule'

testRows([
  ['another decision may end the day before', overlap, otherDecision('2026-01-01', '2026-02-28'), []],
  ['a common day is refused', overlap, otherDecision('2026-01-01', '2026-03-01'), ['validity']],
  [
    'a common day with a decision of the same CPAS is refused',
    overlap,
    otherDecision('2026-05-31', '2026-06-30', '0299990019'),
    ['validity'],
  ],
  [
    'a common day of two decisions of one day is refused',
    overlap,
    { ...otherDecision('2026-03-01', '2026-03-01'), content: { validity: days('2026-03-01', '2026-03-01') } },
    ['validity'],
  ],
  [
    'an annulled decision overlaps nothing',
    overlap,
    { ...otherDecision('2026-01-01', '2026-12-31'), content: { validity: days('2026-03-01', '2026-02-28') } },
    [],
  ],
  ['the CPAS of a valid decision stays competent', continuity, otherDecision('2026-01-01', '2026-03-01'), ['validity']],
  [
    'the SPP IS simulates without competence',
    continuity,
    { ...otherDecision('2026-01-01', '2026-03-01'), cpas: null },
    [],
  ],
  ['a decision of the same CPAS is permitted', continuity, otherDecision('2026-01-01', '2026-03-01', '0299990019'), []],
  [
    'until 2020-04-10 competence could change',
    continuity,
    {
      ...otherDecision('2020-03-01', '2020-05-01'),
      content: { councilDate: day('2020-04-10'), validity: days('2020-04-01', '2020-05-31') },
    },
    [],
  ],
  [
    'from 2020-04-11 competence cannot change',
    continuity,
    {
      ...otherDecision('2020-03-01', '2020-05-01'),
      content: { councilDate: day('2020-04-11'), validity: days('2020-04-01', '2020-05-31') },
    },
    ['validity'],
  ],

  ['no other decision shares days', mergedPersons, {}, []],
  ['another decision shares days', mergedPersons, { sharedDays }, ['number']],
  [
    'days that the decision had before a merge of persons',
    overlap,
    { previous: {}, others: [other('2026-04-01', '2026-12-31')] },
    [],
  ],
  [
    'days of the other decision that an extension adds',
    overlap,
    {
      previous: {},
      content: { validity: days('2026-03-01', '2026-06-30') },
      others: [other('2026-04-01', '2026-12-31')],
    },
    ['validity'],
  ],
  [
    'an annulled decision that is taken again',
    overlap,
    {
      previous: { content: { validity: days('2026-03-01', '2026-02-28') } },
      others: [other('2026-04-01', '2026-12-31')],
    },
    ['validity'],
  ],
  ['a recorded social inquiry', inquiryRule, {}, []],
  ['no social inquiry', inquiryRule, { content: { inquiry: null } }, ['inquiry']],
  ['an uninsured person is in scope', scopeInsured, insured(), []],
  ['an insurance that ended the day before the first day', scopeInsured, insured(days('2026-01-01', '2026-02-28')), []],
  ['an insurance that ends on the first day', scopeInsured, insured(days('2026-01-01', '2026-03-01')), ['niss']],
  ['an insurance in the middle', scopeInsured, insured(days('2026-04-01', '2026-04-01')), ['niss']],
  ['an insurance that begins on the last day', scopeInsured, insured(days('2026-05-31', null)), ['niss']],
  ['an insurance that begins the day after the last day', scopeInsured, insured(days('2026-06-01', null)), []],
  [
    'insured days from the day on which MediPrima admits them',
    scopeInsured,
    { ...insured(days('2026-04-01', null)), insuredAdmittedFrom: day('2026-04-01') },
    [],
  ],
  [
    'insured days before that day',
    scopeInsured,
    { ...insured(days('2026-04-01', null)), insuredAdmittedFrom: day('2026-04-02') },
    ['niss'],
  ],
  ['an unknown person is not insured', scopeInsured, { person: null }, []],
  [
    'a person who left the reception centre the day before',
    scopeReceptionCentre,
    { person: { deathDate: null, insured: [], receptionCentre: [days('2025-01-01', '2026-02-28')] } },
    [],
  ],
  [
    'a person in a reception centre on the first day is refused',
    scopeReceptionCentre,
    { person: { deathDate: null, insured: [], receptionCentre: [days('2025-01-01', '2026-03-01')] } },
    ['niss'],
  ],
  ['an unknown person is in no reception centre', scopeReceptionCentre, { person: null }, []],

  ['the last day to join a fund', insurableThreeMonths, insurable('2026-03-01', '2026-05-31', '2026-05-31'), []],
  [
    'a decision that holds after the last day to join a fund',
    insurableThreeMonths,
    insurable('2026-03-01', '2026-06-01', '2026-05-31'),
    ['insuranceDelayGrounds'],
  ],
  [
    'the day after the last day to join a fund',
    insurableThreeMonths,
    insurable('2026-03-02', '2026-05-31', '2026-03-01'),
    ['insuranceDelayGrounds'],
  ],
  [
    'the day after, with recorded grounds',
    insurableThreeMonths,
    insurable('2026-03-02', '2026-05-31', '2026-03-01', 'dossier en cours'),
    [],
  ],
  ['a person who is not insurable has no deadline', insurableThreeMonths, {}, []],
])

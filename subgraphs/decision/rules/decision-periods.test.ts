import { day } from '../../../shared/values/day'
import { deceased, ownFunds, stopOn, testRows, withPeriod } from '../testing/rule-rows'
import { councilDateRule } from './council-date.rule'
import { deceasedFiveDays } from './deceased-5-days.rule'
import { illegalStayMonths } from './illegal-stay-months.rule'
import { oneYear } from './one-year.rule'
import { periodRule } from './period.rule'

testRows([
  ['a period may be one day', periodRule, withPeriod('2026-03-01', '2026-03-01'), []],
  [
    'a period cannot end before it begins',
    periodRule,
    withPeriod('2026-03-02', '2026-03-01'),
    ['validity.to', 'coverages.0.period.to'],
  ],
  [
    'a coverage cannot end before it begins',
    periodRule,
    withPeriod('2026-03-02', '2026-04-01', '2026-03-01'),
    ['coverages.0.period.to'],
  ],
  ['a stop may annul the decision', periodRule, stopOn('2026-02-28'), []],
  ['a stop cannot end earlier than the annulment', periodRule, stopOn('2026-02-27'), ['validity.to']],
  ['a stop may be on the last day', periodRule, stopOn('2026-05-31'), []],
  ['a stop cannot extend the decision', periodRule, stopOn('2026-06-01'), ['validity.to']],
  ['an extension to the same last day is permitted', periodRule, { extensionFrom: day('2026-05-31') }, []],
  ['an extension to an earlier day is refused', periodRule, { extensionFrom: day('2026-06-01') }, ['validity.to']],
  [
    'an extension to before the first day is refused once',
    periodRule,
    { ...withPeriod('2026-03-01', '2026-02-27', '2026-03-31'), extensionFrom: day('2026-05-31') },
    ['validity.to'],
  ],
  [
    'an extension by one day is permitted',
    periodRule,
    { ...withPeriod('2026-03-01', '2026-03-02'), extensionFrom: day('2026-03-01') },
    [],
  ],
  [
    'a stop needs a last day',
    periodRule,
    { ...stopOn('2026-05-31'), ...withPeriod('2026-03-01', null) },
    ['validity.to'],
  ],

  ['the council may decide today', councilDateRule, {}, []],
  [
    'a council date of tomorrow is refused',
    councilDateRule,
    { content: { councilDate: day('2026-03-13') } },
    ['councilDate'],
  ],

  ['a year less a day', oneYear, withPeriod('2019-01-15', '2020-01-14'), []],
  ['a day more is too long', oneYear, withPeriod('2019-01-15', '2020-01-15'), ['validity.to', 'coverages.0.period.to']],
  ['an open end is too long', oneYear, withPeriod('2019-01-15', null), ['validity.to', 'coverages.0.period.to']],
  ['a year that begins on 1 March before a leap day', oneYear, withPeriod('2023-03-01', '2024-02-29'), []],

  ['without legal stay there is no shorter maximum', illegalStayMonths, withPeriod('2019-01-15', '2020-01-14'), []],

  ['own funds that end before they begin', periodRule, ownFunds('2026-03-02', '2026-03-01'), ['ownFunds.0.period.to']],
  ['own funds of one day', periodRule, ownFunds('2026-03-01', '2026-03-01'), []],
  ['own funds without a last day', periodRule, ownFunds('2026-03-01', null), []],
  ['a decision until the day of death', deceasedFiveDays, deceased('2026-03-10', '2026-03-10'), []],
  ['a decision until five days after the death', deceasedFiveDays, deceased('2026-03-10', '2026-03-15'), []],
  [
    'a decision until six days after the death is refused',
    deceasedFiveDays,
    deceased('2026-03-10', '2026-03-16'),
    ['validity.to'],
  ],
  [
    'a decision until the day before the death is refused',
    deceasedFiveDays,
    deceased('2026-03-10', '2026-03-09'),
    ['validity.to'],
  ],
  ['an unknown person', deceasedFiveDays, { person: null }, []],
  [
    'a stop that processes an earlier mutation',
    deceasedFiveDays,
    { ...deceased('2026-03-10', '2026-03-05'), processesMutation: true },
    [],
  ],
  [
    'a decision that begins after the five days can be annulled',
    deceasedFiveDays,
    { ...stopOn('2026-02-28'), person: deceased('2026-01-10', '2026-01-10').person! },
    [],
  ],
  [
    'a decision in force before the death cannot be annulled',
    deceasedFiveDays,
    { ...stopOn('2026-02-28'), person: deceased('2026-03-10', '2026-03-10').person! },
    ['validity.to'],
  ],
  [
    'a decision that begins after the five days cannot keep a day',
    deceasedFiveDays,
    { ...stopOn('2026-03-01'), person: deceased('2026-01-10', '2026-01-10').person! },
    ['validity.to'],
  ],
  [
    'a reversed period that is no stop is refused',
    deceasedFiveDays,
    deceased('2026-01-10', '2026-02-28'),
    ['validity.to'],
  ],
  ['a living person', deceasedFiveDays, {}, []],
])

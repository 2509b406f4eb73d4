import { day } from '../values/day'
import { defineRule, error } from './define-rule'
import { type Finding, sourceIn } from './finding'
import { manual } from './legal-sources'

const rule = defineRule<{ firstDay: string }>({
  id: 'PLAY-DAY',
  governedBy: 'recording',
  text: { FR: 'Un jour.', NL: 'Een dag.', DE: 'Ein Tag.', EN: 'A day.' },
  message: { FR: 'Le {firstDay} : non.', NL: '{firstDay}: neen.', DE: '{firstDay}: nein.', EN: '{firstDay}: no.' },
  wordings: [{ source: manual('2.10'), check: ({ firstDay }) => [error('x', { firstDay })] }],
})

describe('a finding', () => {
  const [finding] = rule.apply({ firstDay: '2026-12-31' }, day('2026-01-01'))!.findings as [Finding]

  test('a finding writes a day by the language in its message, and as ISO 8601 in its facts', () => {
    expect(finding.message).toEqual({
      FR: 'Le 31/12/2026\u00a0: non.',
      NL: '31/12/2026: neen.',
      DE: '31.12.2026: nein.',
      EN: '31/12/2026: no.',
    })
    expect(finding.facts).toEqual([{ name: 'firstDay', value: '2026-12-31' }])
  })

  test('a finding names its source in the language of the reader', () =>
    expect([sourceIn(finding, 'FR'), sourceIn(finding, 'DE')]).toEqual([
      'SPP IS, manuel MediPrima, 2.10',
      'ÖPD SE, MediPrima-Handbuch, 2.10',
    ]))

  test('a finding that was stored with a source in one language is read in every language', () => {
    const stored: Finding = JSON.parse(JSON.stringify({ ...finding, source: 'SPP IS, manuel MediPrima, 2.10' }))
    expect([sourceIn(stored, 'NL'), sourceIn(stored, 'EN')]).toEqual([
      'SPP IS, manuel MediPrima, 2.10',
      'SPP IS, manuel MediPrima, 2.10',
    ])
  })
})

import { words } from '../i18n/i18nProvider'
import { formatRuleText } from './ruleText'

beforeAll(() => words.use('en'))

test('days and words of a finding are as one reads them', () =>
  expect(formatRuleText('No cover of MEDICAL_TRANSPORT on 2026-11-11 (MMEDIATT-70, CAAMI).')).toBe(
    'No cover of Medical transport on 11/11/2026 (MMEDIATT-70, CAAMI).',
  ))

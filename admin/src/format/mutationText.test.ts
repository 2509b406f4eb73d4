import { words } from '../i18n/i18nProvider'
import { formatMutation } from './mutationText'

beforeAll(() => words.use('en'))

test('a state is told in words', () => expect(formatMutation('ILLEGAL_STAY')).toBe('No legal stay'))
test('so is a day', () => expect(formatMutation('1997-03-28')).toBe('28/03/1997'))
test('a name stays as it came', () => expect(formatMutation('Ramírez Ana')).toBe('Ramírez Ana'))
test('nothing is a dash', () => expect(formatMutation(null)).toBe('–'))

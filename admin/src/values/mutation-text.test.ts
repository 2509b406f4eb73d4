import { words } from '../words/catalogue'
import { mutationText } from './mutation-text'

beforeAll(() => words.use('en'))

test('a state is told in words', () => expect(mutationText('ILLEGAL_STAY')).toBe('No legal stay'))
test('so is a day', () => expect(mutationText('1997-03-28')).toBe('28/03/1997'))
test('a name stays as it came', () => expect(mutationText('Ramírez Ana')).toBe('Ramírez Ana'))
test('nothing is a dash', () => expect(mutationText(null)).toBe('–'))

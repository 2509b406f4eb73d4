import { layout, z } from '../zone'

/** What an answer says of a record: 450 characters after its 350. The zone numbers are counted on from 101. */
export const errorDetail = layout('detail', 'error detail', 450, [
  z('101', 1, 3, 'N', 'sendingId'),
  z('102', 4, 8, 'N', 'createdOn', { form: 'date' }),
  z('103', 12, 6, 'N', 'yearMonth'),
  z('104', 18, 3, 'N', 'mutuality'),
  z('105', 21, 86, 'A', 'filler'),
  z('106', 107, 1, 'A', 'letter1'),
  z('107', 108, 6, 'A', 'code1'),
  z('108', 114, 1, 'A', 'letter2'),
  z('109', 115, 6, 'A', 'code2'),
  z('110', 121, 1, 'A', 'letter3'),
  z('111', 122, 6, 'A', 'code3'),
  z('114', 128, 12, 'A', 'zone114'),
  z('115', 140, 12, 'A', 'zone115'),
  z('116', 152, 12, 'A', 'zone116'),
  z('117', 164, 7, 'A', 'zone117'),
  z('118', 171, 1, 'A', 'zone118'),
  z('119', 172, 12, 'A', 'insurerResult', { form: 'amount' }),
  z('120', 184, 200, 'A', 'comment'),
  z('121', 384, 61, 'A', 'reserve'),
  z('122', 445, 6, 'N', 'index'),
])

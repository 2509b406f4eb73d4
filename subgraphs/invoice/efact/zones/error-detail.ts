import { defineLayout, defineZone } from '../zone-layout'

/** The insurer's response to a record: 450 characters after its 350. Zone numbers begin at 101. */
export const errorDetail = defineLayout('detail', 'error detail', 450, [
  defineZone('101', 1, 3, 'N', 'sendingId'),
  defineZone('102', 4, 8, 'N', 'createdOn', { form: 'date' }),
  defineZone('103', 12, 6, 'N', 'yearMonth'),
  defineZone('104', 18, 3, 'N', 'mutuality'),
  defineZone('105', 21, 86, 'A', 'filler'),
  defineZone('106', 107, 1, 'A', 'letter1'),
  defineZone('107', 108, 6, 'A', 'code1'),
  defineZone('108', 114, 1, 'A', 'letter2'),
  defineZone('109', 115, 6, 'A', 'code2'),
  defineZone('110', 121, 1, 'A', 'letter3'),
  defineZone('111', 122, 6, 'A', 'code3'),
  defineZone('114', 128, 12, 'A', 'zone114'),
  defineZone('115', 140, 12, 'A', 'zone115'),
  defineZone('116', 152, 12, 'A', 'zone116'),
  defineZone('117', 164, 7, 'A', 'zone117'),
  defineZone('118', 171, 1, 'A', 'zone118'),
  defineZone('119', 172, 12, 'A', 'insurerResult', { form: 'amount' }),
  defineZone('120', 184, 200, 'A', 'comment'),
  defineZone('121', 384, 61, 'A', 'reserve'),
  defineZone('122', 445, 6, 'N', 'index'),
])

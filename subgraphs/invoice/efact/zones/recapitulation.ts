import { defineLayout, defineZone } from '../zone-layout'

/** Recapitulation per mutuality, sent (segment 400). It has no check digits. */
export const record95 = defineLayout('95', 'recapitulation of a mutuality', 350, [
  defineZone('400', 1, 2, 'N', 'recordType'),
  defineZone('401', 5, 3, 'N', 'mutuality'),
  defineZone('402', 10, 12, 'N', 'recapNumber'),
  defineZone('403', 24, 1, 'A', 'signA', { form: 'sign' }),
  defineZone('404', 25, 11, 'N', 'requestedA'),
  defineZone('405', 38, 1, 'A', 'signB', { form: 'sign' }),
  defineZone('406', 39, 11, 'N', 'requestedB'),
  defineZone('407', 52, 1, 'A', 'signAB', { form: 'sign' }),
  defineZone('408', 53, 11, 'N', 'requestedAB'),
  defineZone('409', 66, 8, 'N', 'records'),
  defineZone('410', 76, 2, 'N', 'control'),
  defineZone('411', 80, 1, 'A', 'signC', { form: 'sign' }),
  defineZone('412', 81, 11, 'N', 'requestedC'),
  defineZone('413', 94, 257, 'A', 'reserve'),
])

/** Recapitulation of the sending (segment 500). It has no check digits. */
export const record96 = defineLayout('96', 'recapitulation of the sending', 350, [
  defineZone('500', 1, 2, 'N', 'recordType'),
  defineZone('501', 5, 3, 'N', 'mutuality'),
  defineZone('502', 10, 12, 'N', 'recapNumber'),
  defineZone('503', 24, 1, 'A', 'signA', { form: 'sign' }),
  defineZone('504', 25, 11, 'N', 'requestedA'),
  defineZone('505', 38, 1, 'A', 'signB', { form: 'sign' }),
  defineZone('506', 39, 11, 'N', 'requestedB'),
  defineZone('507', 52, 1, 'A', 'signAB', { form: 'sign' }),
  defineZone('508', 53, 11, 'N', 'requestedAB'),
  defineZone('509', 66, 8, 'N', 'records'),
  defineZone('510', 76, 2, 'N', 'control'),
  defineZone('511', 80, 1, 'A', 'signC', { form: 'sign' }),
  defineZone('512', 81, 11, 'N', 'requestedC'),
  defineZone('513', 94, 257, 'A', 'reserve'),
])

import { layout, z } from '../zone'

/** Recapitulation per mutuality, sent (segment 400). It has no check digits. */
export const record95 = layout('95', 'recapitulation of a mutuality', 350, [
  z('400', 1, 2, 'N', 'recordType'),
  z('401', 5, 3, 'N', 'mutuality'),
  z('402', 10, 12, 'N', 'recapNumber'),
  z('403', 24, 1, 'A', 'signA', { form: 'sign' }),
  z('404', 25, 11, 'N', 'requestedA'),
  z('405', 38, 1, 'A', 'signB', { form: 'sign' }),
  z('406', 39, 11, 'N', 'requestedB'),
  z('407', 52, 1, 'A', 'signAB', { form: 'sign' }),
  z('408', 53, 11, 'N', 'requestedAB'),
  z('409', 66, 8, 'N', 'records'),
  z('410', 76, 2, 'N', 'control'),
  z('411', 80, 1, 'A', 'signC', { form: 'sign' }),
  z('412', 81, 11, 'N', 'requestedC'),
  z('413', 94, 257, 'A', 'reserve'),
])

/** Recapitulation of the sending (segment 500). It has no check digits. */
export const record96 = layout('96', 'recapitulation of the sending', 350, [
  z('500', 1, 2, 'N', 'recordType'),
  z('501', 5, 3, 'N', 'mutuality'),
  z('502', 10, 12, 'N', 'recapNumber'),
  z('503', 24, 1, 'A', 'signA', { form: 'sign' }),
  z('504', 25, 11, 'N', 'requestedA'),
  z('505', 38, 1, 'A', 'signB', { form: 'sign' }),
  z('506', 39, 11, 'N', 'requestedB'),
  z('507', 52, 1, 'A', 'signAB', { form: 'sign' }),
  z('508', 53, 11, 'N', 'requestedAB'),
  z('509', 66, 8, 'N', 'records'),
  z('510', 76, 2, 'N', 'control'),
  z('511', 80, 1, 'A', 'signC', { form: 'sign' }),
  z('512', 81, 11, 'N', 'requestedC'),
  z('513', 94, 257, 'A', 'reserve'),
])

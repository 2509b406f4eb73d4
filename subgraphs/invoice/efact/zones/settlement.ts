import { layout, z } from '../zone'

// The table of the source names the amounts only. Their signs stand in the position before each, as in the records 95
// and 96, whose zones have the same numbers: 403 is the sign of 404.

/** Settlement per mutuality, received (segment 400). */
export const record91 = layout(
  '91',
  'settlement of a mutuality',
  800,
  [
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
    z('411', 80, 1, 'A', 'signAcceptedA', { form: 'sign' }),
    z('412', 81, 11, 'N', 'acceptedA'),
    z('413', 94, 1, 'A', 'signRefusedA', { form: 'sign' }),
    z('414', 95, 11, 'N', 'refusedA'),
    z('415', 108, 1, 'A', 'signAcceptedB', { form: 'sign' }),
    z('416', 109, 11, 'N', 'acceptedB'),
    z('417', 122, 1, 'A', 'signRefusedB', { form: 'sign' }),
    z('418', 123, 11, 'N', 'refusedB'),
    z('419', 136, 1, 'A', 'signAcceptedAB', { form: 'sign' }),
    z('420', 137, 11, 'N', 'acceptedAB'),
    z('421', 150, 1, 'A', 'signRefusedAB', { form: 'sign' }),
    z('422', 151, 11, 'N', 'refusedAB'),
    z('423', 164, 22, 'A', 'paymentReferenceA'),
    z('424', 188, 22, 'A', 'paymentReferenceB'),
  ],
  { tail: ' ' },
)

/** Settlement of the sending, received (segment 500). */
export const record92 = layout(
  '92',
  'settlement of the sending',
  800,
  [
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
    z('511', 80, 1, 'A', 'signAcceptedA', { form: 'sign' }),
    z('512', 81, 11, 'N', 'acceptedA'),
    z('513', 94, 1, 'A', 'signRefusedA', { form: 'sign' }),
    z('514', 95, 11, 'N', 'refusedA'),
    z('515', 108, 1, 'A', 'signAcceptedB', { form: 'sign' }),
    z('516', 109, 11, 'N', 'acceptedB'),
    z('517', 122, 1, 'A', 'signRefusedB', { form: 'sign' }),
    z('518', 123, 11, 'N', 'refusedB'),
    z('519', 136, 1, 'A', 'signAcceptedAB', { form: 'sign' }),
    z('520', 137, 11, 'N', 'acceptedAB'),
    z('521', 150, 1, 'A', 'signRefusedAB', { form: 'sign' }),
    z('522', 151, 11, 'N', 'refusedAB'),
  ],
  { tail: ' ' },
)

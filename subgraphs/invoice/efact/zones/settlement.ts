import { defineLayout, defineZone } from '../zone-layout'

// The table of the public format description names the amounts only. The position before each amount is its sign, as in
// records 95 and 96, whose zones have the same numbers: 403 is the sign of 404.

/** Settlement per mutuality, received (segment 400). */
export const record91 = defineLayout(
  '91',
  'settlement of a mutuality',
  800,
  [
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
    defineZone('411', 80, 1, 'A', 'signAcceptedA', { form: 'sign' }),
    defineZone('412', 81, 11, 'N', 'acceptedA'),
    defineZone('413', 94, 1, 'A', 'signRefusedA', { form: 'sign' }),
    defineZone('414', 95, 11, 'N', 'refusedA'),
    defineZone('415', 108, 1, 'A', 'signAcceptedB', { form: 'sign' }),
    defineZone('416', 109, 11, 'N', 'acceptedB'),
    defineZone('417', 122, 1, 'A', 'signRefusedB', { form: 'sign' }),
    defineZone('418', 123, 11, 'N', 'refusedB'),
    defineZone('419', 136, 1, 'A', 'signAcceptedAB', { form: 'sign' }),
    defineZone('420', 137, 11, 'N', 'acceptedAB'),
    defineZone('421', 150, 1, 'A', 'signRefusedAB', { form: 'sign' }),
    defineZone('422', 151, 11, 'N', 'refusedAB'),
    defineZone('423', 164, 22, 'A', 'paymentReferenceA'),
    defineZone('424', 188, 22, 'A', 'paymentReferenceB'),
  ],
  { tail: ' ' },
)

/** Settlement of the sending, received (segment 500). */
export const record92 = defineLayout(
  '92',
  'settlement of the sending',
  800,
  [
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
    defineZone('511', 80, 1, 'A', 'signAcceptedA', { form: 'sign' }),
    defineZone('512', 81, 11, 'N', 'acceptedA'),
    defineZone('513', 94, 1, 'A', 'signRefusedA', { form: 'sign' }),
    defineZone('514', 95, 11, 'N', 'refusedA'),
    defineZone('515', 108, 1, 'A', 'signAcceptedB', { form: 'sign' }),
    defineZone('516', 109, 11, 'N', 'acceptedB'),
    defineZone('517', 122, 1, 'A', 'signRefusedB', { form: 'sign' }),
    defineZone('518', 123, 11, 'N', 'refusedB'),
    defineZone('519', 136, 1, 'A', 'signAcceptedAB', { form: 'sign' }),
    defineZone('520', 137, 11, 'N', 'acceptedAB'),
    defineZone('521', 150, 1, 'A', 'signRefusedAB', { form: 'sign' }),
    defineZone('522', 151, 11, 'N', 'refusedAB'),
  ],
  { tail: ' ' },
)

import { defineLayout, defineZone } from '../zone-layout'

/** File header. */
export const record10 = defineLayout('10', 'file header', 350, [
  defineZone('1', 1, 2, 'N', 'recordType'),
  defineZone('2', 3, 6, 'N', 'sequence'),
  defineZone('3', 9, 1, 'N', 'accountsIndex', { allowed: ['0', '1'] }),
  defineZone('4', 10, 7, 'N', 'fileVersion', { allowed: ['0001999', '9991999'] }),
  defineZone('5,6a', 17, 12, 'N', 'oldAccountA'),
  defineZone('7', 33, 3, 'N', 'sendingNumber', { required: true }),
  defineZone('8a', 36, 12, 'N', 'oldAccountB'),
  defineZone('9', 49, 1, 'N', 'paperSuppression'),
  defineZone('10', 50, 1, 'N', 'settlementFile'),
  defineZone('13', 53, 3, 'N', 'content', { allowed: ['000', '040'] }),
  defineZone('14', 56, 12, 'N', 'thirdPayer', { form: 'inami', required: true, checked: true }),
  defineZone('15', 68, 12, 'N', 'cinAccreditation'),
  defineZone('18', 85, 3, 'N', 'profession'),
  defineZone('22', 108, 5, 'N', 'invoicedYear'),
  defineZone('23', 113, 2, 'N', 'invoicedMonth', {
    allowed: ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'],
  }),
  defineZone('25,26', 120, 8, 'N', 'createdOn', { form: 'date', required: true }),
  defineZone('27', 128, 10, 'N', 'enterprise', { form: 'enterprise', required: true, checked: true }),
  defineZone('28', 138, 25, 'A', 'ownReference'),
  defineZone('31,32,33,34', 167, 11, 'A', 'bicA', { form: 'bic', required: true, checked: true }),
  defineZone('36,37,38,39,40,41', 179, 34, 'A', 'ibanA', { form: 'iban', required: true, checked: true }),
  defineZone('43a', 219, 11, 'A', 'bicB', { form: 'bic', checked: true }),
  defineZone('49,50,51,52', 271, 34, 'A', 'ibanB', { form: 'iban', checked: true }),
  defineZone('99', 349, 2, 'N', 'recordCheck'),
])

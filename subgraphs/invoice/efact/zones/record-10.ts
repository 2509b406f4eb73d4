import { layout, z } from '../zone'

/** File header. */
export const record10 = layout('10', 'file header', 350, [
  z('1', 1, 2, 'N', 'recordType'),
  z('2', 3, 6, 'N', 'sequence'),
  z('3', 9, 1, 'N', 'accountsIndex', { allowed: ['0', '1'] }),
  z('4', 10, 7, 'N', 'fileVersion', { allowed: ['0001999', '9991999'] }),
  z('5,6a', 17, 12, 'N', 'oldAccountA'),
  z('7', 33, 3, 'N', 'sendingNumber', { required: true }),
  z('8a', 36, 12, 'N', 'oldAccountB'),
  z('9', 49, 1, 'N', 'paperSuppression'),
  z('10', 50, 1, 'N', 'settlementFile'),
  z('13', 53, 3, 'N', 'content', { allowed: ['000', '040'] }),
  z('14', 56, 12, 'N', 'thirdPayer', { form: 'inami', required: true, checked: true }),
  z('15', 68, 12, 'N', 'cinAccreditation'),
  z('18', 85, 3, 'N', 'profession'),
  z('22', 108, 5, 'N', 'invoicedYear'),
  z('23', 113, 2, 'N', 'invoicedMonth', {
    allowed: ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'],
  }),
  z('25,26', 120, 8, 'N', 'createdOn', { form: 'date', required: true }),
  z('27', 128, 10, 'N', 'enterprise', { form: 'enterprise', required: true, checked: true }),
  z('28', 138, 25, 'A', 'ownReference'),
  z('31,32,33,34', 167, 11, 'A', 'bicA', { form: 'bic', required: true, checked: true }),
  z('36,37,38,39,40,41', 179, 34, 'A', 'ibanA', { form: 'iban', required: true, checked: true }),
  z('43a', 219, 11, 'A', 'bicB', { form: 'bic', checked: true }),
  z('49,50,51,52', 271, 34, 'A', 'ibanB', { form: 'iban', checked: true }),
  z('99', 349, 2, 'N', 'recordCheck'),
])

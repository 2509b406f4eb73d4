import { Link } from '@mui/material'
import type { CpasContactFragment } from '../../graphql/generated/graphql'

/** A CPAS by name, and how to reach it; what is not known is left out. */
export function CpasContact({ cpas }: { cpas: CpasContactFragment }) {
  const { name, address, email, phone } = cpas
  return (
    <>
      <div>{name}</div>
      {address && <div>{address}</div>}
      {phone && (
        <div>
          <Link href={`tel:${phone.replace(/[^+0-9]/g, '')}`}>{phone}</Link>
        </div>
      )}
      {email && (
        <div>
          <Link href={`mailto:${email}`}>{email}</Link>
        </div>
      )}
    </>
  )
}

import type { LucideIcon } from 'lucide-react'

type IconProps = { of: LucideIcon; className?: string; label?: string }

/** An icon of the one set. Decoration unless `label` says what it means. */
export function Icon({ of: Drawing, className, label }: IconProps) {
  if (!label)
    return <Drawing aria-hidden="true" size={20} strokeWidth={1.9} className={className} />
  return <Drawing role="img" aria-label={label} size={20} strokeWidth={1.9} className={className} />
}

export type { LucideIcon }

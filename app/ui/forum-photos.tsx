import type { ReactNode } from 'react'

type Photo = {
  id: string
  caption: string
  place: string | null
  /** What of the agenda it shows, where they stand mixed. */
  under?: string
  file: { id: string; width: number | null; height: number | null }
}

type Props = {
  photos: readonly Photo[]
  urlOf: (fileId: string) => string
  action?: (photo: Photo) => ReactNode
}

/** The photos of a forum, each with what the report says under it. */
export function ForumPhotos({ photos, urlOf, action }: Props) {
  if (photos.length === 0) return null
  return (
    <ul className="my-4 grid gap-6 sm:grid-cols-2 lg:grid-cols-3">
      {photos.map((photo) => (
        <li key={photo.id}>
          <figure className="grid gap-2">
            <a href={urlOf(photo.file.id)}>
              <img
                src={urlOf(photo.file.id)}
                alt={photo.caption}
                width={photo.file.width ?? undefined}
                height={photo.file.height ?? undefined}
                loading="lazy"
                className="aspect-4/3 w-full rounded-lg bg-sunken object-cover"
              />
            </a>
            <figcaption className="text-sm">
              <span className="block font-semibold">{photo.caption}</span>
              <span className="text-muted">
                {[photo.place, photo.under].filter(Boolean).join(' · ')}
              </span>
            </figcaption>
            {action?.(photo)}
          </figure>
        </li>
      ))}
    </ul>
  )
}

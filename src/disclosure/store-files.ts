import { type Kysely, sql } from 'kysely'
import type { Database } from '../platform/database.ts'

export type PublishedFile = { file: string; digest: string; name: string | null; items: string[] }

/**
 * A file that some published item lists or shows; by what the page shows now, not by what it once did. Only a picture is
 * shown by the text: a link in it makes nothing public that is not listed, and hence checked and signed, as a file.
 */
export async function publishedFile(db: Kysely<Database>, file: string): Promise<PublishedFile | null> {
  const { rows } = await sql<PublishedFile>`
    select f.id as file, f.digest,
      (select a ->> 'name' from item i join revision r on r.id = i.revision_id, jsonb_array_elements(r.attachments) a
        where i.id = f.subject_id and a ->> 'file' = f.id::text limit 1) as name,
      array(select i.id from item i join revision r on r.id = i.revision_id
        where i.standing = 'published' and i.id = f.subject_id
          and (r.attachments @> jsonb_build_array(jsonb_build_object('file', f.id::text))
            or (f.media_type like 'image/%' and strpos(r.html, ' src="/files/' || f.id::text || '"') > 0))) as items
    from stored_file f where f.id = ${file} and f.subject_kind = 'item' and f.erased_at is null`.execute(db)
  const found = rows[0]
  return found && found.items.length > 0 ? found : null
}

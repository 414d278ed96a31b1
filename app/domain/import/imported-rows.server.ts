import type { Tx } from '#db/client.server.ts'

// Many rows a statement: fifty thousand single ones would take minutes.

export async function insertPeople(tx: Tx, organizationId: string, rows: object[]) {
  await tx.$executeRaw`
    insert into "Stakeholder" ("organizationId", id, kind, name, institution, position, "groupId",
      element, email, phone, district, village, address, note, "isMinor", sex)
    select ${organizationId}::uuid, r.id, r.kind::"StakeholderKind", r.name, r.institution,
      r.position, r."groupId", r.element::"CommunityElement", r.email, r.phone, r.district,
      r.village, r.address, r.note, r."isMinor", r.sex::"Sex"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, kind text, name text,
      institution text, position text, "groupId" uuid, element text, email text, phone text,
      district text, village text, address text, note text, "isMinor" boolean, sex text)`
}

export async function insertUnits(tx: Tx, organizationId: string, rows: object[]) {
  await tx.$executeRaw`
    insert into "Unit" ("organizationId", id, name, "shortName", category, "headPosition",
      "headName", "headNumber", address, phone, email)
    select ${organizationId}::uuid, r.id, r.name, r."shortName", r.category::"UnitCategory",
      r."headPosition", r."headName", r."headNumber", r.address, r.phone, r.email
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, name text,
      "shortName" text, category text, "headPosition" text, "headName" text, "headNumber" text,
      address text, phone text, email text)`
}

export async function insertServices(tx: Tx, organizationId: string, rows: object[]) {
  await tx.$executeRaw`
    insert into "Service" ("organizationId", id, "unitId", name, "lokusKind", description)
    select ${organizationId}::uuid, r.id, r."unitId", r.name, r."lokusKind"::"LokusKind",
      r.description
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, "unitId" uuid,
      name text, "lokusKind" text, description text)`
}

/** Gives known people what they lack; what somebody filled in meanwhile stays. */
export async function fillPeople(tx: Tx, organizationId: string, rows: object[]) {
  await tx.$executeRaw`
    update "Stakeholder" s set
      institution = coalesce(s.institution, r.institution),
      position = coalesce(s.position, r.position),
      phone = coalesce(s.phone, r.phone),
      email = coalesce(s.email, r.email),
      district = coalesce(s.district, r.district),
      village = coalesce(s.village, r.village),
      address = coalesce(s.address, r.address),
      sex = coalesce(s.sex, r.sex::"Sex"),
      "updatedAt" = now()
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, institution text,
      position text, phone text, email text, district text, village text, address text, sex text)
    where s."organizationId" = ${organizationId}::uuid and s.id = r.id`
}

export async function fillUnits(tx: Tx, organizationId: string, rows: object[]) {
  await tx.$executeRaw`
    update "Unit" u set
      "shortName" = coalesce(u."shortName", r."shortName"),
      "headPosition" = coalesce(u."headPosition", r."headPosition"),
      "headName" = coalesce(u."headName", r."headName"),
      "headNumber" = coalesce(u."headNumber", r."headNumber"),
      address = coalesce(u.address, r.address),
      phone = coalesce(u.phone, r.phone),
      email = coalesce(u.email, r.email)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, "shortName" text,
      "headPosition" text, "headName" text, "headNumber" text, address text, phone text, email text)
    where u."organizationId" = ${organizationId}::uuid and u.id = r.id`
}

-- The day of the last contact with each client: a visit that was not called off (also one that is still ahead), a talk or
-- a letter, a paper printed at the desk. Empty means never. Kept by the door, so that nobody is looked for by reading
-- everything; one index serves one advisor's list and the branch's.

ALTER TABLE client ADD COLUMN last_contact TEXT NOT NULL DEFAULT '';
UPDATE client SET last_contact = (SELECT COALESCE(MAX(day), '') FROM (
  SELECT MAX(substr(at, 1, 10)) AS day FROM contact WHERE client_id = client.id
  UNION ALL SELECT MAX(substr(start_at, 1, 10)) FROM appointment WHERE client_id = client.id AND state = 'booked'
  UNION ALL SELECT MAX(substr(prepared_at, 1, 10)) FROM document WHERE client_id = client.id AND state = 'printed'
  UNION ALL SELECT MAX(substr(prepared_at, 1, 10)) FROM document WHERE second_holder_id = client.id
    AND state = 'printed') AS days);
CREATE INDEX client_attention ON client (advisor_no, segment, last_contact) WHERE merged_into IS NULL;

-- Schema 7 of a case: judgements. Append-only: what people said, signed and dated.

-- One row: a person's judgement of a finding. likelihood and confidence are words of ICD 203, and never one sentence. about: the
-- statement that is judged. beyond: why the word goes beyond ceiling, the strongest that the evidence carries by rule. actor and grounds
-- (JSON) only where the person names who stands behind the accounts. alternatives and would_change are lists of sentences (JSON).
CREATE TABLE assessments (
  assessment VARCHAR, finding VARCHAR, likelihood VARCHAR, confidence VARCHAR, says VARCHAR, alternatives VARCHAR,
  would_change VARCHAR, signed_by VARCHAR, signed_at BIGINT, supersedes VARCHAR, about VARCHAR, ceiling VARCHAR, beyond VARCHAR,
  actor VARCHAR, grounds VARCHAR);

-- One row: a note or a tag that a person put on a thing of the case (finding:F-1, account:12, post:7, narrative:N-3, article:2), or, with
-- withdrawn, that the remark of this id was taken back.
CREATE TABLE remarks (remark VARCHAR, thing VARCHAR, kind VARCHAR, says VARCHAR, said_by VARCHAR, said_at BIGINT, withdrawn BOOLEAN);

-- One row: what a person decided about groups (kind merge, split, cause), or, with withdrawn, that the decision of this id was taken
-- back. findings: those that gave rise to it, parted by blanks.
CREATE TABLE decisions (
  decision VARCHAR, kind VARCHAR, findings VARCHAR, says VARCHAR, said_by VARCHAR, said_at BIGINT, withdrawn BOOLEAN);

-- One row: an account in a part of a decision. A merge has part 0; a split has parts that no group may join.
CREATE TABLE decided_accounts (decision VARCHAR, part INTEGER, account INTEGER);

-- One row: an object that a common cause explains.
CREATE TABLE decided_objects (decision VARCHAR, object INTEGER);

-- Derived. One row: an object that a common cause, not taken back, explains.
CREATE VIEW explained AS
  SELECT DISTINCT o.object FROM decided_objects o
  WHERE o.decision NOT IN (SELECT decision FROM decisions WHERE withdrawn);

-- The log is a chain: hash is SHA-256 over the hash of the entry before and this entry.
ALTER TABLE log ADD COLUMN said_by VARCHAR;
ALTER TABLE log ADD COLUMN hash VARCHAR;

-- Schema 7 of a case: judgements. Append-only: what people said, signed and dated.

-- One row: a person's judgement of a finding. likelihood and confidence are words of ICD 203, and never one sentence.
CREATE TABLE assessments (
  assessment VARCHAR, finding VARCHAR, likelihood VARCHAR, confidence VARCHAR, says VARCHAR, alternatives VARCHAR,
  would_change VARCHAR, signed_by VARCHAR, signed_at BIGINT, supersedes VARCHAR);

-- One row: a note or a tag that a person put on a thing of the case (finding:F-1, account:12, post:7, narrative:N-3, article:2).
CREATE TABLE remarks (remark VARCHAR, thing VARCHAR, kind VARCHAR, says VARCHAR, said_by VARCHAR, said_at BIGINT, withdrawn BOOLEAN);

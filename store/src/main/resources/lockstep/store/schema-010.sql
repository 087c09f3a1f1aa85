-- Schema 10 of a case: what each reviewer said of the record of an article. Append-only; the latest of a reviewer stands.

-- One row: a judgement of one reviewer, with the record as that reviewer left it (JSON). verdict: accepted or rejected.
CREATE TABLE IF NOT EXISTS article_reviews (
  article INTEGER, reviewer VARCHAR, reviewed_at BIGINT, verdict VARCHAR, record VARCHAR, note VARCHAR);

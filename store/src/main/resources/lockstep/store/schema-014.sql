-- Schema 14 of a case: what an account's verdict rests on.

-- What an account's verdict rests on, in a few words that name nobody; empty in runs of former versions.
ALTER TABLE standings ADD COLUMN IF NOT EXISTS because VARCHAR DEFAULT '';

-- Former versions said so of whomever no group named, which nobody had tested.
UPDATE standings SET verdict = 'untested' WHERE verdict = 'independent';

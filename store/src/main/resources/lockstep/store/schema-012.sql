-- Schema 12 of a case: the names that accounts went by.

-- One row: a handle that an account had besides the one in accounts, as a source gave it. seen_at: when that source was read.
CREATE TABLE IF NOT EXISTS account_names (account INTEGER, name VARCHAR, source INTEGER, seen_at BIGINT);

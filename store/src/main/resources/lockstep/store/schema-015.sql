-- Schema 15 of a case: tables that runs answer.

-- One row: a table that a run answers. Shape: its name, what a row is, and its columns with unit and meaning, as JSON.
CREATE TABLE IF NOT EXISTS run_tables (run VARCHAR, place INTEGER, name VARCHAR, shape VARCHAR);

-- One row: a row of such a table, as JSON; of the table "summary" there is one, with the single values of the answer.
CREATE TABLE IF NOT EXISTS run_rows (run VARCHAR, name VARCHAR, place INTEGER, body VARCHAR);

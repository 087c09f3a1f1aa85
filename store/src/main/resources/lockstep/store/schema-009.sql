-- Schema 9 of a case: what is watched, and what accepted incidents say.

-- One row: a series that is looked at whenever new days come. Days are numbers since 1970; rung is -1 while it has not rung.
-- usual and alarm are numbers parted by spaces.
CREATE TABLE watches (
  side VARCHAR, what VARCHAR, up BOOLEAN, is_share BOOLEAN, baseline_from BIGINT, baseline_to BIGINT, through BIGINT,
  chance DOUBLE, usual VARCHAR, alarm VARCHAR, evidence DOUBLE, rung BIGINT, round INTEGER);

-- Derived. One row: one entry of the record of an accepted article: list is states, techniques, dates and so on. first_day and
-- last_day are set for dates, last_day empty where the text leaves it open; role is start for the day the acts seem to begin.
CREATE TABLE incident_facts (
  article INTEGER, list VARCHAR, value VARCHAR, quote VARCHAR, first_day VARCHAR, last_day VARCHAR, role VARCHAR);

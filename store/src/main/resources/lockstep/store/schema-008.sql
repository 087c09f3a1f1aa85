-- Schema 8 of a case: what was received from others.

-- One row: an object of a bundle that was imported, verbatim, in its order; faults is what the schemas say against it.
CREATE TABLE received (source INTEGER, place BIGINT, id VARCHAR, type VARCHAR, body VARCHAR, faults VARCHAR);

-- Schema 2 of a case: the registry, and what it says of the case's accounts and domains.

-- One row: a list of the registry as it was read. general: it only says who is a news medium.
CREATE TABLE registry_lists (list VARCHAR, general BOOLEAN, sha256 VARCHAR, read_at BIGINT);

-- One row: an actor as one list has it. aliases are parted by |.
CREATE TABLE registry_actors (
  list VARCHAR, actor VARCHAR, kind VARCHAR, name VARCHAR, aliases VARCHAR, state VARCHAR, layer VARCHAR, role VARCHAR,
  source VARCHAR, source_date VARCHAR, note VARCHAR);

-- One row: a handle or a domain of an actor; the days are as written, empty where open.
CREATE TABLE registry_marks (
  list VARCHAR, actor VARCHAR, kind VARCHAR, platform VARCHAR, value VARCHAR, valid_from VARCHAR, valid_to VARCHAR,
  source VARCHAR, source_date VARCHAR);

-- One row: something declared between two actors or states.
CREATE TABLE registry_relations (
  list VARCHAR, from_actor VARCHAR, to_actor VARCHAR, relation VARCHAR, valid_from VARCHAR, valid_to VARCHAR, source VARCHAR,
  source_date VARCHAR, note VARCHAR);

-- One row: something that posts may name. aliases are parted by |.
CREATE TABLE registry_targets (
  list VARCHAR, target VARCHAR, name VARCHAR, kind VARCHAR, place VARCHAR, rivals VARCHAR, aliases VARCHAR, valid_from VARCHAR,
  valid_to VARCHAR);

-- Derived. One row: what the registry says of an account from one millisecond up to, and without, another.
CREATE TABLE account_labels (
  account INTEGER, actor VARCHAR, state VARCHAR, layer VARCHAR, role VARCHAR, valid_from BIGINT, valid_to BIGINT, why VARCHAR);

-- Derived. One row: what the registry says of a domain object of the case.
CREATE TABLE domain_labels (
  object INTEGER, actor VARCHAR, state VARCHAR, layer VARCHAR, role VARCHAR, valid_from BIGINT, valid_to BIGINT, why VARCHAR);

-- One schema holds everything; the scripts name tables without it.
create schema if not exists mamis;

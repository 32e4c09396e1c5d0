-- Where in the network somebody agreed; empty where that is not known.
alter table mamis.consent add column given_from text not null default '';

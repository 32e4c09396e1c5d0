-- Where in the network whoever registers agreed; empty where that is not known.
alter table mamis.registration_request add column agreed_from text not null default '';

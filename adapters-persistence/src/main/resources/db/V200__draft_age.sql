-- Drafts are forgotten by the time they were last saved.
create index draft_saved on mamis.draft (saved_at);

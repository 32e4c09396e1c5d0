-- A body's own category as the body called it when the membership began. It never changes with what the body calls it
-- later: who joined as A会員 joined as that.
alter table membership_fact add column own_code text;
alter table membership_fact add column own_label text;
alter table membership_fact add check ((own_code is null) = (own_label is null));

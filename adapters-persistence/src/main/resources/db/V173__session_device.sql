-- What a session was last used with, as browser and platform with a stroke between; empty until that is known.
alter table login_session add column device text not null default '';

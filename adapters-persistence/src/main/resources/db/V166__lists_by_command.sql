-- Revocation lists are published by command: no turn of the schedule waits for them.
delete from timed_task where task = 'PUBLISH_REVOCATION_LISTS';

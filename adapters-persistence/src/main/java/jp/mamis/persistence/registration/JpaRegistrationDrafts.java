package jp.mamis.persistence.registration;

import java.time.Instant;
import java.util.Optional;
import jp.mamis.application.registration.RegistrationDrafts;
import jp.mamis.domain.registration.RegistrationRequestId;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** What those who register have typed, in PostgreSQL. */
public final class JpaRegistrationDrafts implements RegistrationDrafts {

    private static final String KEEP = "insert into mamis.registration_draft values (?, ?, ?) on conflict (request)"
            + " do update set typed = excluded.typed, at = excluded.at";
    private static final String FIND = "select typed from mamis.registration_draft where request = ?";
    private static final String DROP = "delete from mamis.registration_draft where request = ?";
    private static final String FORGET = "delete from mamis.registration_draft where request in (select request"
            + " from mamis.registration_draft where at < ? order by at limit ? for update skip locked)";

    private final Statements statements;

    public JpaRegistrationDrafts(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public void keep(RegistrationRequestId request, String typed, Instant at) {
        statements.run(KEEP, request.value(), typed, at);
    }

    @Override
    public Optional<String> find(RegistrationRequestId request) {
        return statements.first(FIND, row -> row.getString("typed"), request.value());
    }

    @Override
    public void drop(RegistrationRequestId request) {
        statements.run(DROP, request.value());
    }

    @Override
    public int forgetBefore(Instant before, int most) {
        return statements.run(FORGET, before, most);
    }
}

package jp.mamis.persistence.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mamis.application.registration.Registrant;
import jp.mamis.application.registration.RegistrationReview;
import jp.mamis.application.registration.RegistrationReviews;
import jp.mamis.domain.accounts.CredentialHash;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.consent.Edition;
import jp.mamis.domain.consent.NetworkAddress;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.Prefecture;
import jp.mamis.domain.registration.Likeness;
import jp.mamis.domain.registration.RegistrationRequestId;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** Registrations that wait for an office, in PostgreSQL. */
public final class JpaRegistrationReviews implements RegistrationReviews {

    private static final String SELECT =
            "select request, address, language, agreed, agreed_at, agreed_from, likeness, data, login_id,"
                    + " credential, asked_at from mamis.registration_review";
    private static final String KEEP = "insert into mamis.registration_review (request, address, language, agreed,"
            + " agreed_at, agreed_from, prefecture, likeness, data, login_id, credential, asked_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (request) do update set"
            + " prefecture = excluded.prefecture, likeness = excluded.likeness, data = excluded.data,"
            + " login_id = excluded.login_id, credential = excluded.credential, asked_at = excluded.asked_at";
    private static final String FIND = SELECT + " where request = ?";
    private static final String CHOSEN =
            "select exists (select 1 from mamis.registration_review" + " where login_id = ? and request <> ?)";
    private static final String COUNT = "select count(*) from mamis.registration_review"
            + " where prefecture = coalesce(nullif(?, ''), prefecture)";
    private static final String OLDEST = " order by asked_at limit ?";
    private static final String FORGET = "delete from mamis.registration_review where request in (select request"
            + " from mamis.registration_review where asked_at < ? order by asked_at limit ? for update skip locked)";

    private final Statements statements;

    public JpaRegistrationReviews(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public void keep(RegistrationReview review) {
        Registrant registrant = review.registrant();
        statements.run(
                KEEP,
                registrant.request().value(),
                registrant.address().text(),
                registrant.language().name(),
                registrant.agreed().stream().map(Edition::text).collect(Collectors.joining(" ")),
                registrant.agreedAt(),
                registrant.from().map(NetworkAddress::text).orElse(""),
                review.prefecture().map(Prefecture::code).orElse(""),
                review.likeness().name(),
                RegisteredDataJson.write(review.data()),
                review.loginId().text(),
                review.credential().text(),
                review.askedAt());
    }

    @Override
    public Optional<RegistrationReview> find(RegistrationRequestId request) {
        return statements.first(FIND, JpaRegistrationReviews::read, request.value());
    }

    @Override
    public Optional<RegistrationReview> claim(RegistrationRequestId request) {
        return statements.first(FIND + " for update", JpaRegistrationReviews::read, request.value());
    }

    @Override
    public List<RegistrationReview> waiting(Optional<Prefecture> prefecture, int limit) {
        return prefecture
                .map(only -> statements.all(
                        SELECT + " where prefecture = ?" + OLDEST, JpaRegistrationReviews::read, only.code(), limit))
                .orElseGet(() -> statements.all(SELECT + OLDEST, JpaRegistrationReviews::read, limit));
    }

    @Override
    public long count(Optional<Prefecture> prefecture) {
        return statements
                .first(
                        COUNT,
                        row -> row.getLong(1),
                        prefecture.map(Prefecture::code).orElse(""))
                .orElseThrow();
    }

    @Override
    public boolean isChosen(LoginId loginId, RegistrationRequestId request) {
        return statements
                .first(CHOSEN, row -> row.getBoolean(1), loginId.text(), request.value())
                .orElseThrow();
    }

    @Override
    public void drop(RegistrationRequestId request) {
        statements.run("delete from mamis.registration_review where request = ?", request.value());
    }

    @Override
    public int forgetBefore(Instant before, int most) {
        return statements.run(FORGET, before, most);
    }

    private static RegistrationReview read(ResultSet row) throws SQLException {
        return new RegistrationReview(
                new Registrant(
                        new RegistrationRequestId(row.getObject("request", UUID.class)),
                        new MailAddress(row.getString("address")),
                        MailLanguage.valueOf(row.getString("language")),
                        Arrays.stream(row.getString("agreed").split(" "))
                                .filter(text -> !text.isEmpty())
                                .map(Edition::of)
                                .toList(),
                        Statements.instant(row, "agreed_at"),
                        Optional.of(row.getString("agreed_from"))
                                .filter(text -> !text.isEmpty())
                                .map(NetworkAddress::new)),
                Likeness.valueOf(row.getString("likeness")),
                RegisteredDataJson.read(row.getString("data")),
                LoginId.parse(row.getString("login_id")),
                new CredentialHash(row.getString("credential")),
                Statements.instant(row, "asked_at"));
    }
}

package jp.mamis.persistence.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.registration.RegistrationRequests;
import jp.mamis.domain.accounts.TokenDigest;
import jp.mamis.domain.consent.Edition;
import jp.mamis.domain.consent.NetworkAddress;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.registration.Likeness;
import jp.mamis.domain.registration.RegistrationRequest;
import jp.mamis.domain.registration.RegistrationRequestId;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;
import org.jspecify.annotations.Nullable;

/** Requests to register in PostgreSQL. */
public final class JpaRegistrationRequests implements RegistrationRequests {

    private static final String COLUMNS =
            "select id, version, address, language, digest, agreed, agreed_from, requested_at, likeness,"
                    + " attempts, completed_at from mamis.registration_request";
    private static final String ADD = "insert into mamis.registration_request (id, version, address, language, digest,"
            + " agreed, agreed_from, requested_at, likeness, attempts, completed_at)"
            + " values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String CHANGE = "update mamis.registration_request set version = version + 1, likeness = ?,"
            + " attempts = ?, completed_at = ? where id = ? and version = ?";
    private static final String FIND = COLUMNS + " where digest = ?";
    private static final String CLAIM = FIND + " for update";
    private static final String CLAIM_BY_ID = COLUMNS + " where id = ? for update";
    private static final String NEWEST = " order by requested_at desc, id desc limit ?";
    private static final String FIRST = COLUMNS + NEWEST;
    private static final String AFTER = COLUMNS + " where (requested_at, id) < (?, ?)" + NEWEST;
    private static final String FORGET = "delete from mamis.registration_request where id in (select id"
            + " from mamis.registration_request where requested_at < ? order by requested_at limit ?"
            + " for update skip locked)";

    private final Statements statements;

    public JpaRegistrationRequests(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public void save(RegistrationRequest request) {
        if (request.version().equals(Version.NEW)) {
            statements.run(
                    ADD,
                    request.id().value(),
                    request.address().text(),
                    request.language().name(),
                    request.digest().hex(),
                    request.agreed().stream().map(Edition::text).collect(Collectors.joining(" ")),
                    request.from().map(NetworkAddress::text).orElse(""),
                    request.requestedAt(),
                    request.likeness().name(),
                    request.attempts(),
                    completed(request));
        } else if (statements.run(
                        CHANGE,
                        request.likeness().name(),
                        request.attempts(),
                        completed(request),
                        request.id().value(),
                        request.version().number())
                == 0) {
            throw new StaleState("registration request");
        }
    }

    @Override
    public Optional<RegistrationRequest> find(TokenDigest digest) {
        return all(FIND, digest.hex()).stream().findFirst();
    }

    @Override
    public Optional<RegistrationRequest> claim(TokenDigest digest) {
        return all(CLAIM, digest.hex()).stream().findFirst();
    }

    @Override
    public Optional<RegistrationRequest> claim(RegistrationRequestId id) {
        return all(CLAIM_BY_ID, id.value()).stream().findFirst();
    }

    @Override
    public Slice<RegistrationRequest> list(Page page) {
        List<RegistrationRequest> found = page.after()
                .map(JpaRegistrationRequests::place)
                .map(place -> all(AFTER, place[0], place[1], page.size() + 1))
                .orElseGet(() -> all(FIRST, page.size() + 1));
        return Slice.of(
                found,
                page,
                request -> request.requestedAt() + " " + request.id().value());
    }

    @Override
    public int forgetBefore(Instant before, int most) {
        return statements.run(FORGET, before, most);
    }

    private static Object[] place(String cursor) {
        try {
            String[] parts = cursor.split(" ", 2);
            return new Object[] {Instant.parse(parts[0]), UUID.fromString(parts.length < 2 ? "" : parts[1])};
        } catch (DateTimeParseException | IllegalArgumentException foreign) {
            throw new MalformedValue("cursor", cursor);
        }
    }

    private static @Nullable Instant completed(RegistrationRequest request) {
        return request.completedAt().orElse(null);
    }

    private List<RegistrationRequest> all(String sql, Object... values) {
        return statements.all(sql, JpaRegistrationRequests::read, values);
    }

    private static RegistrationRequest read(ResultSet row) throws SQLException {
        return new RegistrationRequest(
                new RegistrationRequestId(row.getObject("id", UUID.class)),
                new Version(row.getLong("version")),
                new MailAddress(row.getString("address")),
                MailLanguage.valueOf(row.getString("language")),
                new TokenDigest(row.getString("digest")),
                Arrays.stream(row.getString("agreed").split(" "))
                        .filter(text -> !text.isEmpty())
                        .map(Edition::of)
                        .toList(),
                Optional.of(row.getString("agreed_from"))
                        .filter(text -> !text.isEmpty())
                        .map(NetworkAddress::new),
                Statements.instant(row, "requested_at"),
                Likeness.valueOf(row.getString("likeness")),
                row.getInt("attempts"),
                Statements.possibleInstant(row, "completed_at"));
    }
}

package jp.mamis.persistence.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mamis.application.accounts.HelpRequests;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.HelpRequest;
import jp.mamis.domain.accounts.HelpRequestId;
import jp.mamis.domain.accounts.IdentityCheck;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** Requests for help in PostgreSQL. */
public final class JpaHelpRequests implements HelpRequests {

    private static final String SELECT = "select id, account, body, asked_at, answered_by, answered_for, answered_at,"
            + " identity_check from mamis.help_request where ";
    private static final String SAVE = "insert into mamis.help_request"
            + " (id, account, body, asked_at, answered_by, answered_for, answered_at, identity_check)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)"
            + " on conflict (id) do update set answered_by = excluded.answered_by,"
            + " answered_for = excluded.answered_for, answered_at = excluded.answered_at,"
            + " identity_check = excluded.identity_check where help_request.answered_at is null";

    private final Statements statements;

    public JpaHelpRequests(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public Optional<HelpRequest> find(HelpRequestId id) {
        return statements.first(SELECT + "id = ?", JpaHelpRequests::request, id.value());
    }

    @Override
    public Optional<HelpRequest> claimOpen(AccountId account, Instant since) {
        statements.claim("help for " + account.value());
        return statements.first(
                SELECT + "account = ? and answered_at is null and asked_at > ?",
                JpaHelpRequests::request,
                account.value(),
                since);
    }

    @Override
    public List<HelpRequest> at(Set<AssociationId> bodies, Instant since) {
        UUID[] ids = bodies.stream().map(AssociationId::value).toArray(UUID[]::new);
        return statements.all(
                SELECT + "body = any(?) and asked_at > ? order by asked_at desc, id desc",
                JpaHelpRequests::request,
                ids,
                since);
    }

    @Override
    public void save(HelpRequest request) {
        Optional<HelpRequest.Answer> answer = request.answer();
        statements.run(
                SAVE,
                request.id().value(),
                request.account().value(),
                request.body().value(),
                request.askedAt(),
                answer.map(given -> given.by().value()).orElse(null),
                answer.map(given -> given.partner().value()).orElse(null),
                answer.map(HelpRequest.Answer::at).orElse(null),
                answer.flatMap(HelpRequest.Answer::check).map(Enum::name).orElse(null));
    }

    private static HelpRequest request(ResultSet row) throws SQLException {
        Optional<Instant> answered = Statements.possibleInstant(row, "answered_at");
        return new HelpRequest(
                new HelpRequestId(Statements.id(row, "id")),
                new AccountId(Statements.id(row, "account")),
                new AssociationId(Statements.id(row, "body")),
                Statements.instant(row, "asked_at"),
                answered.isEmpty() ? Optional.empty() : Optional.of(answer(row, answered.get())));
    }

    private static HelpRequest.Answer answer(ResultSet row, Instant at) throws SQLException {
        return new HelpRequest.Answer(
                new AccountId(Statements.id(row, "answered_by")),
                new AssociationId(Statements.id(row, "answered_for")),
                at,
                Optional.ofNullable(row.getString("identity_check")).map(IdentityCheck::valueOf));
    }
}

package jp.mamis.persistence.accounts;

import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mamis.application.accounts.HelpRequests;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.HelpRequest;
import jp.mamis.domain.accounts.HelpRequestId;
import jp.mamis.domain.accounts.IdentityCheck;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.persistence.work.CurrentEntityManager;

/** Requests for help in PostgreSQL. */
public final class JpaHelpRequests implements HelpRequests {

    private static final String SELECT = "select id, account, body, asked_at, answered_by, answered_for, answered_at,"
            + " identity_check from mamis.help_request where ";
    private static final String SAVE = "insert into mamis.help_request"
            + " (id, account, body, asked_at, answered_by, answered_for, answered_at, identity_check)"
            + " values (?1, ?2, ?3, cast(?4 as timestamptz), cast(?5 as uuid), cast(?6 as uuid),"
            + " cast(?7 as timestamptz), ?8)"
            + " on conflict (id) do update set answered_by = excluded.answered_by,"
            + " answered_for = excluded.answered_for, answered_at = excluded.answered_at,"
            + " identity_check = excluded.identity_check where help_request.answered_at is null";

    private final CurrentEntityManager current;

    public JpaHelpRequests(CurrentEntityManager current) {
        this.current = current;
    }

    @Override
    public Optional<HelpRequest> find(HelpRequestId id) {
        return requests(query(SELECT + "id = ?1").setParameter(1, id.value())).stream()
                .findFirst();
    }

    @Override
    public Optional<HelpRequest> claimOpen(AccountId account, Instant since) {
        query("select pg_advisory_xact_lock(hashtextextended(?1, 0))::text")
                .setParameter(1, "help for " + account.value())
                .getSingleResult();
        Query open = query(SELECT + "account = ?1 and answered_at is null and asked_at > cast(?2 as timestamptz)")
                .setParameter(1, account.value())
                .setParameter(2, since.toString());
        return requests(open).stream().findFirst();
    }

    @Override
    public List<HelpRequest> at(Set<AssociationId> bodies, Instant since) {
        String array = bodies.stream().map(body -> body.value().toString()).collect(Collectors.joining(",", "{", "}"));
        return requests(query(SELECT + "body = any(cast(?1 as uuid[])) and asked_at > cast(?2 as timestamptz)"
                        + " order by asked_at desc, id desc")
                .setParameter(1, array)
                .setParameter(2, since.toString()));
    }

    @Override
    public void save(HelpRequest request) {
        Optional<HelpRequest.Answer> answer = request.answer();
        query(SAVE)
                .setParameter(1, request.id().value())
                .setParameter(2, request.account().value())
                .setParameter(3, request.body().value())
                .setParameter(4, request.askedAt().toString())
                .setParameter(
                        5, answer.map(given -> given.by().value().toString()).orElse(null))
                .setParameter(
                        6,
                        answer.map(given -> given.partner().value().toString()).orElse(null))
                .setParameter(7, answer.map(given -> given.at().toString()).orElse(null))
                .setParameter(
                        8,
                        answer.flatMap(HelpRequest.Answer::check)
                                .map(Enum::name)
                                .orElse(null))
                .executeUpdate();
    }

    private Query query(String sql) {
        return current.get().createNativeQuery(sql);
    }

    @SuppressWarnings("unchecked")
    private static List<HelpRequest> requests(Query query) {
        return ((List<Object[]>) query.getResultList())
                .stream().map(JpaHelpRequests::request).toList();
    }

    private static HelpRequest request(Object[] row) {
        return new HelpRequest(
                new HelpRequestId((UUID) row[0]),
                new AccountId((UUID) row[1]),
                new AssociationId((UUID) row[2]),
                ((Timestamp) row[3]).toInstant(),
                Optional.ofNullable((Timestamp) row[6])
                        .map(at -> new HelpRequest.Answer(
                                new AccountId((UUID) row[4]),
                                new AssociationId((UUID) row[5]),
                                at.toInstant(),
                                Optional.ofNullable((String) row[7]).map(IdentityCheck::valueOf))));
    }
}

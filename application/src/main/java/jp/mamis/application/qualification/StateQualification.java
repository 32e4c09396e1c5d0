package jp.mamis.application.qualification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.hpki.ca.CaKey;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.status.Responder;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.qualification.QualificationRefusal;

/**
 * Signs what is known of somebody's qualification on a day, and of the certificates (医師資格の確認書の署名), with the key that its
 * authority certified for that and two officers have activated. What was signed is kept, and the journal has its digest. For
 * administrators of the national body, who have proved shortly before who they are.
 */
public final class StateQualification {

    /** @param text in whose words */
    public record Command(QualificationQueries.Question question, StatementText text) {}

    private final QualificationDesk desk;
    private final QualificationQueries queries;
    private final SignedStatements statements;
    private final Optional<StatementSigning> signing;
    private final CaKey key;

    StateQualification(
            QualificationDesk desk,
            QualificationQueries queries,
            SignedStatements statements,
            Optional<StatementSigning> signing,
            CaKey key) {
        this.desk = desk;
        this.queries = queries;
        this.statements = statements;
        this.signing = signing;
        this.key = key;
    }

    /** @throws TokenFailure where the key does not sign, or is not activated; nothing is kept then */
    public Outcome<SignedStatement> state(Command command, Caller caller) {
        Foundation foundation = desk.foundation();
        Instant now = foundation.time().now().truncatedTo(ChronoUnit.SECONDS);
        Outcome<StatementSigning.Signer> signer = foundation
                .work()
                .readOnly(() -> desk.acting(caller, now))
                .then(body -> signing())
                .then(way ->
                        way.reference().judged().then(clock -> foundation.work().readOnly(() -> way.signer(now))));
        signer.accepted().ifPresent(by -> key.requireReady(by.answering()));
        Outcome<SignedStatement> signed = signer.then(with -> account(caller)
                .then(by -> queries.show(command.question(), caller)
                        .map(view -> signed(
                                new Statement(view, AuthorityName.of(with.answering()), desk.realm(), now),
                                with,
                                command.text(),
                                by))));
        return foundation.work().inTransaction(() -> {
            signed.accepted().ifPresent(statement -> kept(statement, caller));
            foundation
                    .audit()
                    .record(
                            caller,
                            desk.national().get(),
                            Intention.SIGN_STATEMENT,
                            signed.accepted()
                                    .map(statement -> statement.person().value())
                                    .orElse(QualificationDesk.NOBODY),
                            0,
                            signed,
                            signed.accepted()
                                    .map(StateQualification::told)
                                    .orElse(Detail.NONE)
                                    .and(
                                            "key",
                                            signer.accepted()
                                                    .map(by ->
                                                            by.answering().key().toString())
                                                    .orElse("")));
            return signed;
        });
    }

    private Outcome<StatementSigning> signing() {
        return signing.map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(QualificationRefusal.NOBODY_SIGNS_STATEMENTS));
    }

    private static Outcome<AccountId> account(Caller caller) {
        return caller.account()
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(QualificationRefusal.NOT_ALLOWED));
    }

    private SignedStatement signed(
            Statement statement, StatementSigning.Signer with, StatementText text, AccountId by) {
        StatementSigning way = signing.orElseThrow();
        QualificationView view = statement.view();
        CaGeneration generation = with.answering();
        KeyAlgorithm kind = Responder.key(generation);
        Der content = Der.of(text.of(statement).getBytes(StandardCharsets.UTF_8));
        Der toBeSigned = way.signatures().toBeSigned(content, kind, statement.madeAt());
        Der signature = key.sign(generation, toBeSigned);
        return new SignedStatement(
                new SignedStatement.Line(
                        desk.foundation().ids().next(), view.day(), view.known(), statement.madeAt(), by.value()),
                view.person(),
                content,
                way.signatures()
                        .sealed(toBeSigned, List.of(generation.certificate(), with.authority()), kind, signature));
    }

    private void kept(SignedStatement statement, Caller caller) {
        statements.add(statement);
        AssociationId body = desk.national().get().orElseThrow();
        desk.handedOut(caller, body, statement.person(), statement.line().id());
    }

    private static Detail told(SignedStatement statement) {
        return Detail.of("statement", statement.line().id())
                .and("day", statement.line().day())
                .and("sha256", statement.text().fingerprint().hex());
    }
}

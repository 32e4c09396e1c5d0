package jp.mamis.application.qualification;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.mamis.application.accounts.Accounts;
import jp.mamis.application.accounts.Freshness;
import jp.mamis.application.hpki.ca.CaKey;
import jp.mamis.application.hpki.ca.IssuanceNote;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.people.Physicians;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hpki.ca.CaRealm;

/** Constructs the use cases of qualifications and hands them out. */
public final class QualificationUseCases {

    private final RecordQualification record;
    private final WithdrawQualification withdraw;
    private final QualificationQueries queries;
    private final Function<CaKey, StateQualification> stating;

    /**
     * What qualifications ask of the rest of the system.
     *
     * @param signing   what statements are signed with; none where nothing is signed
     * @param log       what hears of every revocation after it was recorded
     * @param freshness whether whoever acts has proved shortly before who that is
     */
    public record Around(
            CaRealm realm,
            Supplier<Optional<AssociationId>> national,
            Physicians physicians,
            Accounts accounts,
            Optional<StatementSigning> signing,
            Consumer<IssuanceNote> log,
            Freshness freshness) {}

    public QualificationUseCases(Foundation foundation, QualificationPorts ports, Around around) {
        QualificationDesk desk = new QualificationDesk(
                foundation, around.physicians(), around.realm(), around.national(), around.freshness());
        QualificationActs acts = new QualificationActs(desk, ports, around.log());
        withdraw = new WithdrawQualification(desk, ports.facts(), acts);
        record = new RecordQualification(desk, ports.facts(), acts);
        queries = new QualificationQueries(desk, ports, around.accounts());
        stating = key -> new StateQualification(desk, queries, ports.statements(), around.signing(), key);
    }

    public RecordQualification record() {
        return record;
    }

    public WithdrawQualification withdraw() {
        return withdraw;
    }

    /** Signing statements with keys on a token that is open. */
    public StateQualification stating(CaKey key) {
        return stating.apply(key);
    }

    public QualificationQueries queries() {
        return queries;
    }
}

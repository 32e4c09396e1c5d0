package jp.mamis.application.qualification;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jp.mamis.application.accounts.Freshness;
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

    /**
     * What qualifications ask of the rest of the system.
     *
     * @param log       what hears of every revocation after it was recorded
     * @param freshness whether whoever acts has proved shortly before who that is
     */
    public record Around(
            CaRealm realm,
            Supplier<Optional<AssociationId>> national,
            Physicians physicians,
            Consumer<IssuanceNote> log,
            Freshness freshness) {}

    public QualificationUseCases(Foundation foundation, QualificationPorts ports, Around around) {
        QualificationDesk desk = new QualificationDesk(
                foundation, around.physicians(), around.realm(), around.national(), around.freshness());
        withdraw = new WithdrawQualification(desk, ports, around.log());
        record = new RecordQualification(desk, ports, around.log());
        queries = new QualificationQueries(desk, ports);
    }

    public RecordQualification record() {
        return record;
    }

    public WithdrawQualification withdraw() {
        return withdraw;
    }

    public QualificationQueries queries() {
        return queries;
    }
}

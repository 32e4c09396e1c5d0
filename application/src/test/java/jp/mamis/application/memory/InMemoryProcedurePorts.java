package jp.mamis.application.memory;

import java.util.Optional;
import jp.mamis.application.accounts.Accounts;
import jp.mamis.application.attachments.AttachmentPorts;
import jp.mamis.application.membership.Members;
import jp.mamis.application.people.Physicians;
import jp.mamis.application.procedures.ProcedureIndex.DeathTold;
import jp.mamis.application.procedures.ProcedurePorts;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.SuspensionReason;
import jp.mamis.domain.membership.Membership.EndReason;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.Physician;

/** The ports of procedures in memory. */
public final class InMemoryProcedurePorts {

    private InMemoryProcedurePorts() {}

    public static ProcedurePorts on(InMemoryStore store, Physicians physicians, Members members, Accounts accounts) {
        InMemoryProcedures procedures = new InMemoryProcedures(store);
        return new ProcedurePorts(
                procedures,
                new InMemoryDrafts(store),
                new InMemoryReferenceNumbers(store),
                new InMemoryProcedureIndex(
                        procedures,
                        person -> registered(physicians, person),
                        person -> died(accounts, members, person)),
                new InMemoryOpenFilings(procedures, members),
                new InMemoryBulkApprovals(store),
                new AttachmentPorts(new InMemoryAttachments(store), new InMemoryBlobs(store), new PlainPdfReading()),
                new InMemoryPaperForms(store),
                new InMemoryCallNotes(store));
    }

    private static Optional<DeathTold> died(Accounts accounts, Members members, PersonId person) {
        return members.of(person).memberships().stream()
                .filter(membership -> membership.ending().equals(Optional.of(EndReason.DECEASED)))
                .map(ended -> DeathTold.BY_MEMBERSHIP)
                .findFirst()
                .or(() -> accounts.findByPerson(person)
                        .flatMap(Account::suspension)
                        .filter(suspension -> suspension.reason() == SuspensionReason.DEATH)
                        .map(suspension -> DeathTold.BY_ACCOUNT));
    }

    private static Physician registered(Physicians physicians, PersonId person) {
        return physicians.find(person).orElseThrow(() -> new IllegalStateException("an applicant is registered"));
    }
}

package jp.mamis.application.memory;

import jp.mamis.application.attachments.AttachmentPorts;
import jp.mamis.application.membership.Members;
import jp.mamis.application.people.Physicians;
import jp.mamis.application.procedures.ProcedurePorts;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.Physician;

/** The ports of procedures in memory. */
public final class InMemoryProcedurePorts {

    private InMemoryProcedurePorts() {}

    public static ProcedurePorts on(InMemoryStore store, Physicians physicians, Members members) {
        InMemoryProcedures procedures = new InMemoryProcedures(store);
        return new ProcedurePorts(
                procedures,
                new InMemoryDrafts(store),
                new InMemoryReferenceNumbers(store),
                new InMemoryProcedureIndex(procedures, person -> registered(physicians, person)),
                new InMemoryOpenFilings(procedures, members),
                new InMemoryBulkApprovals(store),
                new AttachmentPorts(new InMemoryAttachments(store), new InMemoryBlobs(store), new PlainPdfReading()),
                new InMemoryPaperForms(store),
                new InMemoryCallNotes(store));
    }

    private static Physician registered(Physicians physicians, PersonId person) {
        return physicians.find(person).orElseThrow(() -> new IllegalStateException("an applicant is registered"));
    }
}

package jp.mamis.persistence.procedures;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.domain.membership.GroupId;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.CompletedProcedure;
import jp.mamis.domain.procedures.ExpiredProcedure;
import jp.mamis.domain.procedures.Filing;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ProcedureKind;
import jp.mamis.domain.procedures.ReferenceNumber;
import jp.mamis.domain.procedures.RejectedProcedure;
import jp.mamis.domain.procedures.SentBackProcedure;
import jp.mamis.domain.procedures.Step;
import jp.mamis.domain.procedures.SubmittedProcedure;
import jp.mamis.domain.procedures.WithdrawnProcedure;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "procedure")
@SuppressWarnings("NullAway.Init")
class ProcedureRow {

    @Id
    UUID id;

    @Version
    long version;

    String reference;

    @Enumerated(EnumType.STRING)
    ProcedureKind kind;

    UUID applicant;

    @Column(name = "workplace_key")
    String workplaceKey;

    String workplace;

    @Column(name = "member_group")
    UUID group;

    @Enumerated(EnumType.STRING)
    Procedure.State state;

    @Column(name = "submitted_at")
    Instant submittedAt;

    @Column(name = "sent_back_at")
    @Nullable Instant sentBackAt;

    @Column(name = "closed_on")
    @Nullable LocalDate closedOn;

    @Column(name = "current_body")
    @Nullable UUID currentBody;

    String content;

    protected ProcedureRow() {}

    static ProcedureRow from(Procedure procedure) {
        Filing filing = procedure.filing();
        ProcedureRow row = new ProcedureRow();
        row.id = filing.id().value();
        row.version = filing.version().number();
        row.reference = filing.reference().text();
        row.kind = ProcedureKind.JOIN;
        row.applicant = filing.applicant().value();
        row.workplaceKey = filing.request().workplace().key();
        row.workplace = filing.request().workplace().name().text();
        row.group = filing.group().value();
        row.state = procedure.state();
        row.submittedAt = filing.submittedAt();
        row.sentBackAt = procedure instanceof SentBackProcedure sentBack ? sentBack.since() : null;
        row.closedOn = procedure.closedOn().orElse(null);
        row.currentBody = currentBody(procedure).orElse(null);
        row.content = ProcedureContent.of(procedure).json();
        return row;
    }

    Procedure toDomain() {
        ProcedureContent content = ProcedureContent.read(this.content);
        Filing filing = new Filing(
                new ProcedureId(id),
                new jp.mamis.domain.kernel.Version(version),
                new ReferenceNumber(reference),
                new PersonId(applicant),
                new GroupId(group),
                submittedAt,
                content.request(),
                content.route(),
                content.history(),
                content.rules());
        return switch (state) {
            case SUBMITTED -> new SubmittedProcedure(filing);
            case SENT_BACK ->
                new SentBackProcedure(filing, Optional.ofNullable(sentBackAt).orElseThrow());
            case COMPLETED -> new CompletedProcedure(filing);
            case REJECTED -> new RejectedProcedure(filing);
            case WITHDRAWN -> new WithdrawnProcedure(filing, content.toDecide(), content.kept());
            case EXPIRED -> new ExpiredProcedure(filing);
        };
    }

    private static Optional<UUID> currentBody(Procedure procedure) {
        return procedure.isUnderWay()
                ? procedure.filing().route().current().map(Step::body).map(body -> body.value())
                : Optional.empty();
    }
}

package jp.mamis.application.hierarchy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.IdentifierSource;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.AssociationName;
import jp.mamis.domain.hierarchy.Founding;
import jp.mamis.domain.hierarchy.FoundingPolicy;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.HierarchyRefusal;
import jp.mamis.domain.hierarchy.LocalKind;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Version;

/** Adds a body to the federation (設立), below one that exists. For system administration. */
public final class FoundAssociation {

    /**
     * @param parent decides the tier
     * @param kind   for a local body and no other
     * @param from   first day, may be past or future
     */
    public record Plan(
            AssociationCode code,
            boolean codeIsProvisional,
            AssociationName name,
            AssociationCode parent,
            Optional<LocalKind> kind,
            LocalDate from) {}

    /** @param seen the version of the federation that the caller has decided on */
    public record Command(Plan plan, Version seen) {}

    private final Restructuring restructuring;
    private final IdentifierSource ids;

    FoundAssociation(Restructuring restructuring, IdentifierSource ids) {
        this.restructuring = restructuring;
        this.ids = ids;
    }

    public Outcome<Restructured> found(Command command, Caller caller) {
        Detail detail = Detail.of("code", command.plan().code())
                .and("parent", command.plan().parent())
                .and("from", command.plan().from());
        return restructuring.make(
                Intention.FOUND_ASSOCIATION,
                detail,
                command.seen(),
                caller,
                hierarchy -> decide(command.plan(), hierarchy));
    }

    Outcome<Change<List<Association>>> decide(Plan plan, Hierarchy hierarchy) {
        return hierarchy
                .findByCode(plan.parent())
                .map(parent -> FoundingPolicy.judge(founding(plan, parent), hierarchy))
                .orElseGet(() -> Outcome.refused(
                        Refusal.of(HierarchyRefusal.PARENT_NOT_FOUND).at("parent")));
    }

    private Founding founding(Plan plan, Association parent) {
        return new Founding(
                new AssociationId(ids.next()),
                plan.code(),
                plan.codeIsProvisional(),
                plan.name(),
                Optional.of(parent.id()),
                plan.kind(),
                plan.from());
    }
}

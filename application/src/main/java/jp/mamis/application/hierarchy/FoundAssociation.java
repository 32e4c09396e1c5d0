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

/** Adds a body to the federation (設立), below one that exists. For system administration. */
public final class FoundAssociation {

    /**
     * @param parent decides the tier
     * @param kind   for a local body and no other
     * @param from   first day, may be past or future
     */
    public record Command(
            AssociationCode code,
            boolean codeIsProvisional,
            AssociationName name,
            AssociationCode parent,
            Optional<LocalKind> kind,
            LocalDate from) {}

    private final Restructuring restructuring;
    private final IdentifierSource ids;

    FoundAssociation(Restructuring restructuring, IdentifierSource ids) {
        this.restructuring = restructuring;
        this.ids = ids;
    }

    public Outcome<Restructured> found(Command command, Caller caller) {
        Detail detail = Detail.of("code", command.code())
                .and("parent", command.parent())
                .and("from", command.from());
        return restructuring.make(Intention.FOUND_ASSOCIATION, detail, caller, hierarchy -> decide(command, hierarchy));
    }

    Outcome<Change<List<Association>>> decide(Command command, Hierarchy hierarchy) {
        return hierarchy
                .findByCode(command.parent())
                .map(parent -> FoundingPolicy.judge(founding(command, parent), hierarchy))
                .orElseGet(() -> Outcome.refused(
                        Refusal.of(HierarchyRefusal.PARENT_NOT_FOUND).at("parent")));
    }

    private Founding founding(Command command, Association parent) {
        return new Founding(
                new AssociationId(ids.next()),
                command.code(),
                command.codeIsProvisional(),
                command.name(),
                Optional.of(parent.id()),
                command.kind(),
                command.from());
    }
}

package jp.mamis.application.hierarchy;

import java.time.LocalDate;
import java.util.List;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.AssociationName;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.HierarchyRefusal;
import jp.mamis.domain.hierarchy.RenamingPolicy;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;

/** Gives a body another name from a day on (名称変更). For system administration. */
public final class RenameAssociation {

    /** @param from the first day under the new name */
    public record Plan(AssociationCode code, AssociationName name, LocalDate from) {}

    /** @param seen the version of the federation that the caller has decided on */
    public record Command(Plan plan, Version seen) {}

    private final Restructuring restructuring;

    RenameAssociation(Restructuring restructuring) {
        this.restructuring = restructuring;
    }

    public Outcome<Restructured> rename(Command command, Caller caller) {
        return restructuring.make(
                Intention.RENAME_ASSOCIATION,
                Detail.of("code", command.plan().code())
                        .and("from", command.plan().from()),
                command.seen(),
                caller,
                hierarchy -> decide(command.plan(), hierarchy));
    }

    static Outcome<Change<List<Association>>> decide(Plan plan, Hierarchy hierarchy) {
        return hierarchy
                .findByCode(plan.code())
                .map(body -> RenamingPolicy.judge(body, plan.name(), plan.from()))
                .orElseGet(() -> Outcome.refused(Unknown.reason(HierarchyRefusal.ASSOCIATION_NOT_FOUND, plan.code())
                        .at("code")));
    }
}

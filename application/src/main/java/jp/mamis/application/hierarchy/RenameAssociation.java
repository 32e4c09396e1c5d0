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

/** Gives a body another name from a day on (名称変更). For system administration. */
public final class RenameAssociation {

    /** @param from the first day under the new name */
    public record Command(AssociationCode code, AssociationName name, LocalDate from) {}

    private final Restructuring restructuring;

    RenameAssociation(Restructuring restructuring) {
        this.restructuring = restructuring;
    }

    public Outcome<Restructured> rename(Command command, Caller caller) {
        return restructuring.make(
                Intention.RENAME_ASSOCIATION,
                Detail.of("code", command.code()).and("from", command.from()),
                caller,
                hierarchy -> decide(command, hierarchy));
    }

    static Outcome<Change<List<Association>>> decide(Command command, Hierarchy hierarchy) {
        return hierarchy
                .findByCode(command.code())
                .map(body -> RenamingPolicy.judge(body, command.name(), command.from()))
                .orElseGet(() -> Outcome.refused(Unknown.reason(HierarchyRefusal.ASSOCIATION_NOT_FOUND, command.code())
                        .at("code")));
    }
}

package jp.mamis.application.hierarchy;

import java.time.LocalDate;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.EndingPolicy;
import jp.mamis.domain.hierarchy.HierarchyRefusal;
import jp.mamis.domain.kernel.Outcome;

/** Ends a body without successor (解散). For system administration. Memberships are not ended here. */
public final class DissolveAssociation {

    /** @param from the first day on which the body no longer exists */
    public record Command(AssociationCode code, LocalDate from) {}

    private final Restructuring restructuring;

    DissolveAssociation(Restructuring restructuring) {
        this.restructuring = restructuring;
    }

    public Outcome<Restructured> dissolve(Command command, Caller caller) {
        return restructuring.make(
                Intention.DISSOLVE_ASSOCIATION,
                Detail.of("code", command.code()).and("from", command.from()),
                caller,
                hierarchy -> hierarchy
                        .findByCode(command.code())
                        .map(body -> EndingPolicy.dissolve(body, command.from(), hierarchy))
                        .orElseGet(() ->
                                Outcome.refused(Unknown.reason(HierarchyRefusal.ASSOCIATION_NOT_FOUND, command.code())
                                        .at("code"))));
    }
}

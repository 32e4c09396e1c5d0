package jp.mamis.web.security;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.Hierarchy;

/** What pages offer a caller by duties: where to go, what to choose from. Nothing is granted here. */
public final class Offers {

    private Offers() {}

    /** Whether the caller works at a body as its own staff, not in its place only. */
    public static boolean staff(Association body, Caller caller) {
        return caller.bodies().contains(body.id());
    }

    /** The caller's body that acts in place of {@code body}; empty for its own staff. */
    public static Optional<Association> agent(Association body, Caller caller, Hierarchy now) {
        return caller.agentAt(body.id()).flatMap(now::find);
    }

    /** The bodies the caller works for, in the order of the duties; then those that have delegated their procedures. */
    public static List<Association> bodies(Caller caller, Hierarchy now) {
        return Stream.concat(caller.bodies().stream(), caller.delegating().stream())
                .flatMap(id -> now.find(id).stream())
                .toList();
    }

    /** The duties the caller holds at a body, and may lend: an administrator those of the staff as well. */
    public static List<Duty> duties(Association body, Caller caller) {
        Stream<Duty> held = caller.grants().stream()
                .filter(grant -> grant.body().equals(body.id()))
                .map(Grant::duty);
        Stream<Duty> more = administration(body, caller) ? Stream.of(Duty.ASSOCIATION_STAFF) : Stream.empty();
        return Stream.concat(held, more).distinct().toList();
    }

    /** The duties the caller may give at a body: what is more than staff only who holds it as an own one. */
    public static List<Duty> grantable(Association body, Caller caller) {
        return Stream.of(Duty.ASSOCIATION_STAFF, Duty.ASSOCIATION_ADMINISTRATION, Duty.SYSTEM_ADMINISTRATION)
                .filter(duty -> duty == Duty.ASSOCIATION_STAFF
                        ? administration(body, caller)
                        : caller.holdsItself(new Grant(duty, body.id())))
                .toList();
    }

    /** Whether the caller only confirms at a body, as the administrator of its partner. */
    public static boolean confirmsOnly(Association body, Caller caller) {
        return !caller.decidesFor(body.id());
    }

    /** Whether to offer what only the administrators of a body may do. */
    public static boolean administration(Association body, Caller caller) {
        return caller.isAdministratorOf(body.id());
    }

    /** Whether to offer what only the system's administration may do. */
    public static boolean systemAdministration(Caller caller) {
        return caller.isSystemAdministrator();
    }
}

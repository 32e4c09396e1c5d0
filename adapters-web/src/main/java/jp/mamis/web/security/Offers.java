package jp.mamis.web.security;

import java.util.List;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.Hierarchy;

/** What pages offer a caller by duties: where to go, what to choose from. Nothing is granted here. */
public final class Offers {

    private Offers() {}

    /** The bodies the caller works for, in the order of the duties. */
    public static List<Association> bodies(Caller caller, Hierarchy now) {
        return caller.bodies().stream().flatMap(id -> now.find(id).stream()).toList();
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

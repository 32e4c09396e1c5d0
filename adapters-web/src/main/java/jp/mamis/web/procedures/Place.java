package jp.mamis.web.procedures;

import java.util.Optional;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.procedures.ProcedureId;

/**
 * A procedure at the desk of a body.
 *
 * @param list the part of the work list it was opened from, where that is not the usual one: who has decided goes on there
 */
record Place(Association body, ProcedureId procedure, Optional<QueueQuery> list) {

    Place(Association body, ProcedureId procedure) {
        this(body, procedure, Optional.empty());
    }

    String path() {
        return home() + "/" + procedure.value();
    }

    /** What an address of the procedure says of the list it was opened from. */
    String along() {
        return list.map(QueueQuery::address).orElse("");
    }

    /** The address of a page of the procedure that says something more. */
    String path(String page, String more) {
        return path() + page + (along().isEmpty() ? "?" : along() + "&") + more;
    }

    /** The list it was opened from. */
    String back() {
        return home() + along();
    }

    private String home() {
        return ProcedurePath.office(body) + "/procedures";
    }
}

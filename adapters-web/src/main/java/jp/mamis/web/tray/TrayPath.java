package jp.mamis.web.tray;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.tray.DispatchId;

/** Where the pages of a tray stand, and how they name what is ticked. */
final class TrayPath {

    /** The field that ticks are sent in. */
    static final String FIELD = "row";

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private TrayPath() {}

    static String office(Association body) {
        return "/office/" + body.code().text();
    }

    static String list(Association body) {
        return office(body) + "/letters";
    }

    static String together(Association body) {
        return list(body) + "/together";
    }

    static String letter(Association body, DispatchId id) {
        return list(body) + "/" + id.value();
    }

    /** The address that prints them. */
    static String print(Association body, Collection<DispatchId> ids) {
        return list(body) + "/print.pdf" + query(ids);
    }

    static String query(Collection<DispatchId> ids) {
        return ids.stream().map(id -> FIELD + "=" + id.value()).collect(Collectors.joining("&", "?", ""));
    }

    /** What was ticked, in order; what can be no tick is passed over, since people change addresses by hand. */
    static List<DispatchId> read(List<String> sent) {
        return sent.stream()
                .filter(text -> text.matches(ID))
                .distinct()
                .map(text -> new DispatchId(UUID.fromString(text)))
                .toList();
    }
}

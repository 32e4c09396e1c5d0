package jp.mamis.web.procedures;

import java.util.List;
import java.util.UUID;
import jp.mamis.application.procedures.BulkApproval.Item;
import jp.mamis.application.procedures.ProcedureIndex;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.ProcedureId;

/** A row of the work list as its tick names it: the procedure and the version that was shown. */
final class Ticked {

    /** The field that ticks are sent in. */
    static final String FIELD = "row";

    private static final String ROW = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.[0-9]{1,18}";

    private Ticked() {}

    static String of(ProcedureIndex.Row row) {
        return of(new Item(row.id(), row.version()));
    }

    static String of(Item item) {
        return item.procedure().value() + "." + item.seen().number();
    }

    /** What was ticked, in order; what can be no tick is passed over, since people change addresses by hand. */
    static List<Item> read(List<String> sent) {
        return sent.stream()
                .filter(text -> text.matches(ROW))
                .distinct()
                .map(Ticked::item)
                .toList();
    }

    private static Item item(String text) {
        int dot = text.indexOf('.');
        return new Item(
                new ProcedureId(UUID.fromString(text.substring(0, dot))),
                new Version(Long.parseLong(text.substring(dot + 1))));
    }
}

package jp.mamis.domain.hierarchy;

import static jp.mamis.domain.kernel.Policies.unless;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;

/** Whether a body may change its name (名称変更の条件). */
@Basis(
        document = "our choice",
        rule = "A body changes its name from a day on which it exists, after the name before began.")
public final class RenamingPolicy {

    private RenamingPolicy() {}

    /** The renamed body and the event, or every reason against it. */
    public static Outcome<Change<List<Association>>> judge(Association body, AssociationName name, LocalDate from) {
        LocalDate latest =
                body.particulars().names().latest().orElseThrow().during().from();
        return Policies.accept(
                () -> Change.of(
                        List.of(body.with(body.particulars().renamed(name, from))),
                        new HierarchyEvent.Renamed(body.id(), name, from)),
                Stream.of(
                                unless(
                                        body.isInForceOn(from),
                                        () -> Refusal.of(HierarchyRefusal.NOT_IN_FORCE)
                                                .at("from")),
                                unless(
                                        latest.isBefore(from),
                                        () -> Refusal.of(HierarchyRefusal.NAME_CHANGE_OUT_OF_ORDER)
                                                .at("from")),
                                unless(
                                        !body.name().equals(name),
                                        () -> Refusal.of(HierarchyRefusal.NAME_UNCHANGED)
                                                .at("name")))
                        .flatMap(reason -> reason));
    }
}

package jp.mamis.domain.tray;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.kernel.Basis;

/** Whose tray the news of a body is in that has ended (送付を引き継ぐ医師会). */
@Basis(
        document = "our choice",
        rule =
                "From the day on which a body no longer exists, its news is brought by its successor, the first named where"
                        + " it was split, and by the body above it where there is none.")
public final class TrayHeir {

    private TrayHeir() {}

    /** The bodies whose news is in the tray of {@code body} on the day; none for a body that has ended itself. */
    public static List<AssociationId> trayOf(AssociationId body, Hierarchy bodies, LocalDate day) {
        return bodies.all().stream()
                .filter(each -> heir(each, bodies, day).id().equals(body))
                .map(Association::id)
                .toList();
    }

    private static Association heir(Association body, Hierarchy bodies, LocalDate day) {
        Optional<AssociationId> next = body.period().hasEndedBy(day)
                ? body.successors().stream().findFirst().or(body::parent)
                : Optional.empty();
        return next.map(bodies::require).map(heir -> heir(heir, bodies, day)).orElse(body);
    }
}

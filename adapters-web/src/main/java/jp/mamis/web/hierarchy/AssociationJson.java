package jp.mamis.web.hierarchy;

import java.time.LocalDate;
import java.util.Optional;
import jp.mamis.application.hierarchy.AssociationView;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.LocalKind;

/**
 * A body as lists of the API show it.
 *
 * @param tier        1 for the national body to 4 for a district
 * @param kind        AREA, UNIVERSITY or WORKPLACE, of a local body
 * @param parent      code of the body directly above
 * @param lastDay     known once the end is known
 * @param provisional whether the code was minted because the official one is unknown
 * @param inForce     whether the body exists today
 */
public record AssociationJson(
        String code,
        String name,
        int tier,
        Optional<String> kind,
        Optional<String> parent,
        LocalDate from,
        Optional<LocalDate> lastDay,
        boolean provisional,
        boolean inForce) {

    static AssociationJson of(AssociationView view) {
        return new AssociationJson(
                view.code().text(),
                view.name().text(),
                view.tier().number(),
                view.kind().map(LocalKind::name),
                view.parent().map(AssociationCode::text),
                view.period().from(),
                view.period().lastDay(),
                view.provisional(),
                view.inForce());
    }
}

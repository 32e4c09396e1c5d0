package jp.mamis.web.hierarchy;

import java.time.LocalDate;
import java.util.List;
import jp.mamis.application.hierarchy.AssociationPage;
import jp.mamis.application.hierarchy.AssociationView;

/**
 * Everything public about one body.
 *
 * @param above        from the national body down to the parent
 * @param names        every name, in order of time
 * @param successors   codes of the bodies that carried on after its end
 * @param predecessors codes of the bodies for which it carried on
 */
public record AssociationDetailJson(
        AssociationJson association,
        List<AssociationJson> above,
        List<NameJson> names,
        List<String> successors,
        List<String> predecessors,
        ProfileJson profile) {

    /** A name and the first day on which the body bears it. */
    public record NameJson(String name, LocalDate from) {}

    static AssociationDetailJson of(AssociationPage page) {
        return new AssociationDetailJson(
                AssociationJson.of(page.body()),
                page.above().stream().map(AssociationJson::of).toList(),
                page.names().stream()
                        .map(entry -> new NameJson(
                                entry.value().text(), entry.during().from()))
                        .toList(),
                codes(page.successors()),
                codes(page.predecessors()),
                ProfileJson.of(page.profile().contents()));
    }

    private static List<String> codes(List<AssociationView> bodies) {
        return bodies.stream().map(body -> body.code().text()).toList();
    }
}

package jp.mamis.application.procedures;

import java.time.LocalDate;
import java.util.Collection;
import jp.mamis.application.settings.RuleBook;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.domain.procedures.Target;
import jp.mamis.domain.settings.RouteRules;

/** The rules of the bodies that a request asks for, read at once. */
final class RulesOfRoute {

    private final RuleBook book;

    RulesOfRoute(RuleBook book) {
        this.book = book;
    }

    /** Those in force on the day. */
    RouteRules on(LocalDate day, JoinRequest request) {
        return on(day, request.targets().stream().map(Target::body).toList());
    }

    RouteRules on(LocalDate day, Collection<AssociationId> bodies) {
        return RouteRules.on(day, book.of(bodies));
    }
}
